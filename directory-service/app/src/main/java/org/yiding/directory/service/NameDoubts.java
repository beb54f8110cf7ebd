package org.yiding.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiding.directory.naming.AgencyLikeness.Likeness;
import org.yiding.directory.naming.AgencyNaming;
import org.yiding.directory.naming.MentionBasis;
import org.yiding.directory.naming.NameIndex;
import org.yiding.directory.service.RegisteredMentions.Other;
import org.yiding.directory.service.RegisteredMentions.Registered;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyMentionEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.KnownNames;

/**
 * Finds what may be wrong about the agencies that mentions were taken for: an entry that nobody has confirmed, under a name
 * that nobody has taught, may be one that is known under a longer or shorter name. It merges nothing; a person decides.
 */
@ApplicationScoped
class NameDoubts {

    /** As much as a short form speaks for its long one; names that differ in a character speak less. */
    private static final double LEAST = 0.6;

    private static final int MOST = 5;
    /** Characters behind the region: 苏州市委 is short for no committee. */
    private static final int SHORTEST = 2;

    private final AgencyRepository agencies;
    private final KnownNames names;

    NameDoubts(AgencyRepository agencies, KnownNames names) {
        this.agencies = agencies;
        this.names = names;
    }

    /**
     * The same registrations, each with the agencies that may be meant instead. Of two names in one document the shorter is
     * the one in doubt.
     *
     * @param known the document's mentions by key, agencies with their names loaded
     */
    List<Registered> doubted(
            DocumentAtHand document, List<Registered> registered, Map<String, AgencyMentionEntity> known) {
        List<AgencyMentionEntity> open = registered.stream()
                .map(one -> Objects.requireNonNull(known.get(one.key())))
                .filter(mention -> isOpen(mention) && speaks(key(mention.asWritten(), document), document))
                .toList();
        if (open.isEmpty()) {
            return registered;
        }
        String scope = document.scope().value();
        NameIndex borne = new NameIndex(
                document.scope().region(),
                names.in(List.of(scope), Resolving.NAMES).getOrDefault(scope, List.of()).stream()
                        .filter(name -> speaks(name.matchKey(), document))
                        .toList());
        Map<String, Map<UUID, Likeness>> likenesses = new HashMap<>();
        open.forEach(mention -> likenesses.put(mention.key(), others(document, mention, borne)));
        Map<UUID, AgencyEntity> found = agencies.byId(likenesses.values().stream()
                .flatMap(others -> others.keySet().stream())
                .toList());
        Set<UUID> here = registered.stream().map(Registered::id).collect(Collectors.toSet());
        Map<String, List<Other>> doubts = new HashMap<>();
        open.forEach(mention -> {
            int length = key(mention.asWritten(), document).length();
            List<Other> others = inOrder(likenesses.getOrDefault(mention.key(), Map.of()), found, document);
            doubts.put(
                    mention.key(),
                    others.stream()
                            .filter(other -> !here.contains(other.id())
                                    || key(other.name(), document).length() > length)
                            .limit(MOST)
                            .toList());
        });
        return registered.stream()
                .map(one -> one.doubted(doubts.getOrDefault(one.key(), List.of())))
                .toList();
    }

    private static boolean isOpen(AgencyMentionEntity mention) {
        return mention.agency().provisional() && mention.basis() != MentionBasis.TAUGHT;
    }

    private static Map<UUID, Likeness> others(DocumentAtHand document, AgencyMentionEntity mention, NameIndex borne) {
        Map<UUID, Likeness> found = borne.likenesses(mention.asWritten(), document.day());
        found.remove(mention.agency().id());
        found.values().removeIf(likeness -> likeness.score() < LEAST);
        return found;
    }

    private static String key(String name, DocumentAtHand document) {
        return AgencyNaming.matchKey(name, document.scope().region());
    }

    private static boolean speaks(String key, DocumentAtHand document) {
        String region = document.scope().region();
        int before = region != null && key.startsWith(region) ? region.length() : 1;
        return key.length() - before >= SHORTEST;
    }

    private static List<Other> inOrder(
            Map<UUID, Likeness> likenesses, Map<UUID, AgencyEntity> found, DocumentAtHand document) {
        return likenesses.entrySet().stream()
                .map(entry -> new Other(
                        entry.getKey(),
                        Objects.requireNonNull(found.get(entry.getKey()))
                                .names()
                                .nameOn(document.day()),
                        entry.getValue().score(),
                        entry.getValue().reason()))
                .sorted(Comparator.comparingDouble(Other::score).reversed().thenComparing(Other::id))
                .toList();
    }
}
