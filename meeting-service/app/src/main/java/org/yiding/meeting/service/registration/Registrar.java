package org.yiding.meeting.service.registration;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.graphql.client.GraphQLClientException;
import io.smallrye.graphql.client.GraphQLError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.yiding.meeting.config.MeetingConfig;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.support.error.ErrorCode;
import org.yiding.support.error.ForbiddenException;
import org.yiding.support.error.UnauthenticatedException;
import org.yiding.support.error.UpstreamUnavailableException;
import org.yiding.support.http.RequestId;

/** Makes what a document names known to its owners, under the caller's own token: one request a service. */
@ApplicationScoped
public class Registrar {

    private static final Logger LOG = Logger.getLogger(Registrar.class);
    private static final String DIRECTORY = "directory";
    private static final String REGULATION = "regulation";

    private final DirectoryClient directory;
    private final RegulationClient regulation;
    private final SecurityIdentity caller;
    private final MeetingConfig config;

    Registrar(DirectoryClient directory, RegulationClient regulation, SecurityIdentity caller, MeetingConfig config) {
        this.directory = directory;
        this.regulation = regulation;
        this.caller = caller;
        this.config = config;
    }

    /**
     * Registers everything. Idempotent: a repeat after a failure at either service completes it.
     *
     * @throws ForbiddenException where a service refuses the caller
     * @throws UpstreamUnavailableException where a service does not do its part in time
     */
    public Registered register(Issue issue, ReadMinutes minutes) {
        String token =
                "Bearer " + caller.getCredential(AccessTokenCredential.class).getToken();
        String requestId = String.valueOf(RequestId.current());
        RegisterMentionsInput mentions = Mentions.of(issue, minutes);
        RegisterDocumentsInput documents = new Instruments(minutes).toRegister(issue);
        Map<String, String> ids = new HashMap<>();
        RegisterMentionsResult named = answer(DIRECTORY, directory.registerMentions(token, requestId, mentions));
        keep(ids, DIRECTORY, named.agencies(), mentions.agencies().stream().map(mention -> mention.key()));
        keep(ids, DIRECTORY, named.persons(), mentions.persons().stream().map(mention -> mention.key()));
        RegisterDocumentsResult listed = answer(REGULATION, regulation.registerDocuments(token, requestId, documents));
        keep(ids, REGULATION, listed.documents(), documents.documents().stream().map(mention -> mention.key()));
        return new Registered(ids);
    }

    private <T> T answer(String service, Uni<T> call) {
        try {
            return call.await().atMost(config.upstreamTimeout());
        } catch (GraphQLClientException refused) {
            throw refusal(service, refused);
        } catch (RuntimeException failed) {
            throw unavailable(service, failed);
        }
    }

    private static RuntimeException refusal(String service, GraphQLClientException refused) {
        Set<String> codes = refused.getErrors().stream().map(Registrar::code).collect(Collectors.toSet());
        if (codes.contains(ErrorCode.FORBIDDEN.name())) {
            return new ForbiddenException("The " + service + " service does not allow you to register what the "
                    + "minutes name; an import needs the role clerk there too. Nothing was stored.");
        }
        if (codes.contains(ErrorCode.UNAUTHENTICATED.name())) {
            return new UnauthenticatedException();
        }
        return unavailable(service, refused);
    }

    private static String code(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        return extensions == null ? "" : String.valueOf(extensions.get("code"));
    }

    private static UpstreamUnavailableException unavailable(String service, Throwable cause) {
        LOG.warnf(cause, "The %s service did not register what a document names", service);
        return new UpstreamUnavailableException(
                service,
                "The " + service + " service did not register what the minutes name. Nothing was stored; "
                        + "the import can safely be repeated.",
                cause);
    }

    private static void keep(
            Map<String, String> ids, String service, Collection<RegisteredMention> answered, Stream<String> asked) {
        answered.forEach(mention -> ids.put(mention.key(), mention.id()));
        List<String> missing = asked.filter(key -> !ids.containsKey(key)).toList();
        if (!missing.isEmpty()) {
            throw unavailable(service, new IllegalStateException("No id came for " + missing));
        }
    }
}
