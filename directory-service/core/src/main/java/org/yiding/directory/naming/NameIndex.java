package org.yiding.directory.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.AgencyLikeness.Likeness;

/**
 * The names of one region, so laid out that of many only those are compared with a written name that can be like it. What
 * decides is {@link AgencyLikeness} alone; passed over is what it would find nothing in, and now and then a pair that shares
 * some characters and no more.
 */
public final class NameIndex {

    /** What a name that does not hold on the day counts for: more than what is only short for one that does. */
    private static final double OTHER_DAYS = 0.95;
    /** Characters that two names share before {@link AgencyLikeness} says something of it. */
    private static final int SHARED = 3;

    private static final int TWO_CHARACTERS = 4;
    private static final int SPREAD = 0x9E3779B1;
    private static final int TO_64 = 26;

    private final @Nullable String region;
    private final List<KnownName> names;
    // One bit for each character behind the region's name, 64 at most: which characters a name is made of, at a glance.
    private final long[] characters;
    private final Map<String, List<KnownName>> bySound = new HashMap<>();

    /**
     * @param region in whose papers the names are understood, in full ("苏州市"); null where it is not known
     * @param names of agencies there
     */
    public NameIndex(@Nullable String region, Collection<KnownName> names) {
        this.region = region;
        this.names = List.copyOf(names);
        this.characters = new long[names.size()];
        for (int i = 0; i < characters.length; i++) {
            String own = AgencyLikeness.ownPart(this.names.get(i).matchKey(), region);
            characters[i] = charactersOf(own);
            bySound.computeIfAbsent(Pinyin.of(own), sound -> new ArrayList<>()).add(this.names.get(i));
        }
    }

    /**
     * How much a name speaks for each agency; agencies for which nothing speaks are left out.
     *
     * @param day on which it is written: a name that does not hold then counts less
     */
    public Map<UUID, Likeness> likenesses(String written, LocalDate day) {
        String key = AgencyNaming.matchKey(written, region);
        Map<UUID, Likeness> best = new HashMap<>();
        for (KnownName known : near(key)) {
            likeness(written, key, known, day)
                    .ifPresent(likeness ->
                            best.merge(known.agency(), likeness, (one, two) -> one.score() >= two.score() ? one : two));
        }
        return best;
    }

    private Optional<Likeness> likeness(String written, String key, KnownName known, LocalDate day) {
        Optional<Likeness> likeness =
                AgencyLikeness.ofKeys(new AgencyLikeness.Pair(written, key, known.name(), known.matchKey()), region);
        return known.days().contains(day)
                ? likeness
                : likeness.map(like -> new Likeness(
                        like.score() * OTHER_DAYS,
                        like.reason() + " It is not called " + known.name() + " on " + day + "."));
    }

    private Set<KnownName> near(String key) {
        String own = AgencyLikeness.ownPart(key, region);
        long wanted = charactersOf(own);
        Set<KnownName> near = new LinkedHashSet<>(bySound.getOrDefault(Pinyin.of(own), List.of()));
        for (int i = 0; i < characters.length; i++) {
            if (canBeLike(wanted, characters[i])) {
                near.add(names.get(i));
            }
        }
        return near;
    }

    private static boolean canBeLike(long one, long other) {
        boolean oneWithinTheOther = (one & ~other) == 0 || (other & ~one) == 0;
        return oneWithinTheOther
                || Long.bitCount(one ^ other) <= TWO_CHARACTERS
                || Long.bitCount(one & other) >= SHARED;
    }

    private static long charactersOf(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            bits |= 1L << (text.charAt(i) * SPREAD >>> TO_64);
        }
        return bits;
    }
}
