package org.yiding.meeting.service.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.support.error.ForbiddenException;
import org.yiding.support.error.UpstreamUnavailableException;

/** Makes what a document names known to its owners, under the caller's own token: one request a service. */
@ApplicationScoped
public class Registrar {

    static final String DIRECTORY = "directory";
    static final String REGULATION = "regulation";

    private final DirectoryClient directory;
    private final RegulationClient regulation;
    private final Upstream upstream;

    Registrar(DirectoryClient directory, RegulationClient regulation, Upstream upstream) {
        this.directory = directory;
        this.regulation = regulation;
        this.upstream = upstream;
    }

    /**
     * Registers everything. Idempotent: a repeat after a failure at either service completes it.
     *
     * @throws ForbiddenException where a service refuses the caller
     * @throws UpstreamUnavailableException where a service does not do its part in time
     */
    public Registered register(Issue issue, ReadMinutes minutes) {
        String token = upstream.authorization();
        String requestId = upstream.requestId();
        RegisterMentionsInput mentions = Mentions.of(issue, minutes);
        RegisterDocumentsInput documents = new Instruments(minutes).toRegister(issue);
        RegisterMentionsResult named =
                upstream.answer(DIRECTORY, directory.registerMentions(token, requestId, mentions));
        Map<String, NamedMeaning> names = Stream.of(named.agencies(), named.persons())
                .flatMap(List::stream)
                .collect(Collectors.toMap(UnderstoodMention::key, UnderstoodMention::meaning));
        requireAll(DIRECTORY, names.keySet(), mentions.keys());
        RegisterDocumentsResult listed =
                upstream.answer(REGULATION, regulation.registerDocuments(token, requestId, documents));
        Map<String, String> ids =
                listed.documents().stream().collect(Collectors.toMap(RegisteredMention::key, RegisteredMention::id));
        requireAll(REGULATION, ids.keySet(), documents.documents().stream().map(mention -> mention.key()));
        return new Registered(names, ids);
    }

    private static void requireAll(String service, Set<String> answered, Stream<String> asked) {
        List<String> missing = asked.filter(key -> !answered.contains(key)).toList();
        if (!missing.isEmpty()) {
            throw Upstream.unavailable(service, new IllegalStateException("No id came for " + missing));
        }
    }
}
