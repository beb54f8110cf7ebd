package org.yiding.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.AgencyLikeness;
import org.yiding.directory.naming.AgencyNaming;
import org.yiding.directory.naming.MentionBasis;
import org.yiding.directory.naming.WrittenName;
import org.yiding.directory.service.MentionsToRegister.AgencyMention;
import org.yiding.directory.service.NameReasons.Because;
import org.yiding.directory.service.RegisteredMentions.Registered;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyMentionEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.MentionId;
import org.yiding.directory.store.MentionRepository;
import org.yiding.support.error.ConflictException;

/** The part of a registration that is about agencies; runs inside its transaction. */
@ApplicationScoped
class AgencyRegistration {

    /** How much a full name must speak for the short one that a document declares for it. */
    private static final double DECLARED = 0.6;

    private final AgencyRepository agencies;
    private final MentionRepository mentions;

    AgencyRegistration(AgencyRepository agencies, MentionRepository mentions) {
        this.agencies = agencies;
        this.mentions = mentions;
    }

    /** @param known the document's mentions so far, by key; those of this request are added to it */
    List<Registered> register(
            DocumentAtHand document, List<AgencyMention> said, Map<String, AgencyMentionEntity> known) {
        List<String> keys = said.stream()
                .filter(mention -> !known.containsKey(mention.key()))
                .flatMap(mention -> Stream.of(Optional.of(mention.asWritten()), definition(mention, document)))
                .flatMap(Optional::stream)
                .map(name -> matchKey(name, document))
                .toList();
        Map<String, AgencyEntity> bearing = known(keys, document);
        return said.stream()
                .map(mention -> {
                    AgencyMentionEntity before = known.get(mention.key());
                    return before == null ? registerNew(document, mention, bearing, known) : repeat(mention, before);
                })
                .toList();
    }

    /**
     * By match key, the agency that bears the name on the document's day; where none does, the one that bore it nearest to
     * that day: papers go on writing a name for a while after a reform, and of an agency that is gone.
     */
    private Map<String, AgencyEntity> known(List<String> keys, DocumentAtHand document) {
        Map<String, AgencyEntity> bearing = new HashMap<>(agencies.bearing(keys, document.scope(), document.day()));
        List<String> missing =
                keys.stream().filter(key -> !bearing.containsKey(key)).toList();
        agencies.writings(missing, document.scope()).stream()
                .sorted(Comparator.comparing(name -> name.dated().validity().daysTo(document.day())))
                .forEach(name -> bearing.putIfAbsent(name.matchKey(), name.agency()));
        return bearing;
    }

    private static Registered repeat(AgencyMention mention, AgencyMentionEntity before) {
        if (!before.asWritten().equals(WrittenName.withoutSpacing(mention.asWritten()))) {
            throw new ConflictException(
                    "The key " + mention.key() + " of this document was registered for " + before.asWritten() + ".",
                    "Send the same keys for the same mentions when a registration is repeated.");
        }
        return new Registered(
                mention.key(),
                before.agency().id(),
                false,
                before.basis(),
                "Registered before from this document: " + before.reason(),
                List.of());
    }

    private Registered registerNew(
            DocumentAtHand document,
            AgencyMention mention,
            Map<String, AgencyEntity> bearing,
            Map<String, AgencyMentionEntity> known) {
        String name = WrittenName.withoutSpacing(mention.asWritten());
        AgencyEntity bearer = bearing.get(matchKey(name, document));
        Because because =
                bearer == null ? NameReasons.ofNew(name, document) : NameReasons.ofSame(name, bearer, document);
        String leading = name;
        // A person's word stands above the document's.
        Optional<String> declared =
                because.basis() == MentionBasis.TAUGHT ? Optional.empty() : definition(mention, document);
        if (declared.isPresent()) {
            leading = declared.get();
            because = NameReasons.ofDefinition(name, leading);
        }
        AgencyEntity existing = bearing.get(matchKey(leading, document));
        AgencyEntity agency = existing == null ? created(leading, document, bearing) : existing;
        observe(agency, name, document, bearing);
        agencies.persist(agency);
        AgencyMentionEntity entry = new AgencyMentionEntity(
                new MentionId(document.sha256(), mention.key()), name, agency, because.basis(), because.reason());
        mentions.add(entry);
        known.put(mention.key(), entry);
        return new Registered(
                mention.key(), agency.id(), existing == null, because.basis(), because.reason(), List.of());
    }

    private static AgencyEntity created(String name, DocumentAtHand document, Map<String, AgencyEntity> bearing) {
        AgencyEntity agency = AgencyEntity.mentionedIn(document.sha256(), document.scope());
        observe(agency, name, document, bearing);
        return agency;
    }

    /** Notes that the agency is called so, unless the name is another's: what one document declares takes it from nobody. */
    private static void observe(
            AgencyEntity agency, String name, DocumentAtHand document, Map<String, AgencyEntity> bearing) {
        AgencyEntity bearer = bearing.putIfAbsent(matchKey(name, document), agency);
        if (bearer == null || bearer == agency) {
            agency.observe(name, document.day());
        }
    }

    /** The full name that the document gives, where it can be that of the short one; what only looks like one is left out. */
    private static Optional<String> definition(AgencyMention mention, DocumentAtHand document) {
        @Nullable String full = mention.definedAs();
        if (full == null) {
            return Optional.empty();
        }
        String region = document.scope().region();
        String name = WrittenName.withoutSpacing(mention.asWritten());
        String spelledOut = WrittenName.withoutSpacing(full);
        boolean likely = AgencyLikeness.of(name, spelledOut, region)
                .filter(likeness -> likeness.score() >= DECLARED)
                .isPresent();
        return likely ? Optional.of(spelledOut) : Optional.empty();
    }

    private static String matchKey(String name, DocumentAtHand document) {
        return AgencyNaming.matchKey(
                WrittenName.withoutSpacing(name), document.scope().region());
    }
}
