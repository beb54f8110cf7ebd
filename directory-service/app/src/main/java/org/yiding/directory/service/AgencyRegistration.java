package org.yiding.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiding.directory.naming.AgencyNaming;
import org.yiding.directory.naming.WrittenName;
import org.yiding.directory.service.MentionsToRegister.AgencyMention;
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
                .map(mention -> matchKey(mention, document))
                .toList();
        Map<String, AgencyEntity> bearing = new HashMap<>(agencies.bearing(keys, document.scope(), document.day()));
        return said.stream()
                .map(mention -> {
                    AgencyMentionEntity before = known.get(mention.key());
                    return before == null ? registerNew(document, mention, bearing, known) : repeat(mention, before);
                })
                .toList();
    }

    private static Registered repeat(AgencyMention mention, AgencyMentionEntity before) {
        if (!before.asWritten().equals(WrittenName.withoutSpacing(mention.asWritten()))) {
            throw new ConflictException(
                    "The key " + mention.key() + " of this document was registered for " + before.asWritten() + ".",
                    "Send the same keys for the same mentions when a registration is repeated.");
        }
        return new Registered(
                mention.key(), before.agency().id(), false, "Registered before from this document: " + before.reason());
    }

    private Registered registerNew(
            DocumentAtHand document,
            AgencyMention mention,
            Map<String, AgencyEntity> bearing,
            Map<String, AgencyMentionEntity> known) {
        String name = WrittenName.withoutSpacing(mention.asWritten());
        String matchKey = matchKey(mention, document);
        AgencyEntity existing = bearing.get(matchKey);
        AgencyEntity agency =
                existing == null ? AgencyEntity.mentionedIn(document.sha256(), document.scope()) : existing;
        String reason = existing == null ? newBecause(name, document) : sameBecause(name, existing, document);
        agency.observe(name, document.day());
        agencies.persist(agency);
        bearing.put(matchKey, agency);
        AgencyMentionEntity entry =
                new AgencyMentionEntity(new MentionId(document.sha256(), mention.key()), name, agency, reason);
        mentions.add(entry);
        known.put(mention.key(), entry);
        return new Registered(mention.key(), agency.id(), existing == null, reason);
    }

    private static String newBecause(String name, DocumentAtHand document) {
        return "No agency is known as " + name + " in " + document.scope().described() + " on " + document.day() + ".";
    }

    private static String sameBecause(String name, AgencyEntity agency, DocumentAtHand document) {
        String called = agency.names().nameOn(document.day());
        boolean sameWriting =
                agency.names().names().stream().anyMatch(held -> held.name().equals(name));
        return sameWriting
                ? "The name " + name + " is already known in "
                        + document.scope().described() + "."
                : "In " + document.scope().described() + " " + name + " and " + called
                        + " are two writings of one name.";
    }

    private static String matchKey(AgencyMention mention, DocumentAtHand document) {
        return AgencyNaming.matchKey(
                WrittenName.withoutSpacing(mention.asWritten()),
                document.scope().region());
    }
}
