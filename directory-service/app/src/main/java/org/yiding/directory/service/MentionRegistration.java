package org.yiding.directory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.yiding.directory.config.DirectoryConfig;
import org.yiding.directory.naming.Scope;
import org.yiding.directory.naming.WrittenName;
import org.yiding.directory.store.AgencyMentionEntity;
import org.yiding.directory.store.DocumentEntity;
import org.yiding.directory.store.MentionRepository;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.security.Roles;

/**
 * Takes what a document says of agencies and persons and finds or creates their entries, all or nothing. The same
 * document with the same keys gives the same entries, however often and from however many callers it comes.
 */
@ApplicationScoped
public class MentionRegistration {

    private final MentionRepository mentions;
    private final AgencyRegistration agencies;
    private final NameDoubts doubts;
    private final PersonRegistration persons;
    private final DirectoryConfig config;
    private final Clock clock;

    MentionRegistration(
            MentionRepository mentions,
            AgencyRegistration agencies,
            NameDoubts doubts,
            PersonRegistration persons,
            DirectoryConfig config,
            Clock clock) {
        this.mentions = mentions;
        this.agencies = agencies;
        this.doubts = doubts;
        this.persons = persons;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @throws InvalidInputException where the request cannot be meant so
     * @throws ConflictException where the document was registered before and said otherwise then
     */
    @Transactional
    @RolesAllowed({Roles.CLERK, Roles.DIRECTORY_EDITOR})
    public RegisteredMentions register(MentionsToRegister request) {
        MentionChecks.check(request, config.largestRegistration());
        String region = request.region() == null ? null : WrittenName.withoutSpacing(request.region());
        DocumentAtHand document = new DocumentAtHand(
                request.documentSha256(), request.asOf(), Scope.of(region, request.documentSha256()));
        mentions.lock(document.sha256(), document.scope());
        remember(document);

        Map<String, AgencyMentionEntity> knownAgencies = mentions.agencies(document.sha256());
        var registeredAgencies = agencies.register(document, request.agencies(), knownAgencies);
        mentions.flush();
        var doubtedAgencies = doubts.doubted(document, registeredAgencies, knownAgencies);
        var registeredPersons = persons.register(document, request.persons(), knownAgencies);
        mentions.flush();
        return new RegisteredMentions(doubtedAgencies, registeredPersons);
    }

    private void remember(DocumentAtHand document) {
        mentions.document(document.sha256()).ifPresentOrElse(known -> requireAgreement(known, document), () -> {
            mentions.add(
                    new DocumentEntity(document.sha256(), document.scope().region(), document.day(), clock.instant()));
            mentions.flush();
        });
    }

    private static void requireAgreement(DocumentEntity known, DocumentAtHand document) {
        if (!known.agreesWith(document.scope().region(), document.day())) {
            throw new ConflictException(
                    "The document " + document.sha256() + " was registered with another day or region.",
                    "Repeat it with the asOf and the region of the first time.");
        }
    }
}
