package org.yiding.directory.naming;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much a written name speaks for an agency that is called otherwise. It proposes and never decides: 市发改委 is very
 * likely 市发展和改革委员会, and only a person or the papers themselves make it so.
 */
public final class AgencyLikeness {

    private static final double SAME = 1;
    private static final double SHORTENED = 0.9;
    private static final double SAME_SOUND = 0.75;
    private static final double SWAPPED = 0.6;
    private static final double ONE_CHARACTER = 0.5;
    private static final double SHARED = 0.3;
    /** What is left where a name in a region's papers does not say which region's it is. */
    private static final double WITHOUT_REGION = 0.95;
    /** What an organ's word is spelled out to. */
    private static final List<List<String>> ORGANS = List.of(
            List.of("委", "委员会"),
            List.of("办", "办公室"),
            List.of("政府办", "政府办公室"),
            List.of("人大", "人民代表大会"),
            List.of("法院", "人民法院"),
            List.of("检察院", "人民检察院"));

    private AgencyLikeness() {}

    /**
     * How likely it is and why.
     *
     * @param score 1 where both are writings of one name, less the more has to be supposed, above 0
     * @param reason for a person to read
     */
    public record Likeness(double score, String reason) {}

    /**
     * Two names to compare.
     *
     * @param writtenKey see {@link AgencyNaming#matchKey}
     * @param knownKey see {@link AgencyNaming#matchKey}
     */
    record Pair(String written, String writtenKey, String known, String knownKey) {}

    /**
     * Compares two names of one region's papers.
     *
     * @param region in full ("苏州市"); null where it is not known
     * @return empty where nothing speaks for it
     */
    public static Optional<Likeness> of(String written, String known, @Nullable String region) {
        return ofKeys(
                new Pair(written, AgencyNaming.matchKey(written, region), known, AgencyNaming.matchKey(known, region)),
                region);
    }

    /** The same with the names' match keys at hand. */
    static Optional<Likeness> ofKeys(Pair pair, @Nullable String region) {
        boolean leavesRegionOut = region != null
                && !pair.writtenKey().startsWith(region)
                && pair.knownKey().startsWith(region);
        if (!leavesRegionOut) {
            return ofFullKeys(pair, region);
        }
        return ofFullKeys(new Pair(pair.written(), region + pair.writtenKey(), pair.known(), pair.knownKey()), region)
                .map(likeness -> new Likeness(
                        likeness.score() * WITHOUT_REGION,
                        likeness.reason() + " " + pair.written() + " leaves its region out."));
    }

    private static Optional<Likeness> ofFullKeys(Pair pair, @Nullable String region) {
        String one = pair.writtenKey();
        String other = pair.knownKey();
        if (one.equals(other)) {
            return Optional.of(
                    new Likeness(SAME, pair.written() + " and " + pair.known() + " are writings of one name."));
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (isShortFor(shorter, longer)) {
            return Optional.of(new Likeness(
                    SHORTENED - 0.01 * (longer.length() - shorter.length()),
                    "Every character of " + shorter + " stands in " + longer
                            + " in this order, and both end in the same organ."));
        }
        return mistyped(one, other).or(() -> sharing(ownPart(one, region), ownPart(other, region)));
    }

    private static Optional<Likeness> mistyped(String one, String other) {
        if (one.length() != other.length() || one.length() <= 3) {
            return Optional.empty();
        }
        String sound = Pinyin.of(one);
        if (sound.equals(Pinyin.of(other))) {
            return Optional.of(new Likeness(SAME_SOUND, "Both are read " + sound + "."));
        }
        List<Integer> differing = differing(one, other);
        if (differing.size() == 1) {
            return Optional.of(new Likeness(ONE_CHARACTER, "One character differs."));
        }
        return isSwap(one, other, differing)
                ? Optional.of(new Likeness(SWAPPED, "Two neighbouring characters stand the other way round."))
                : Optional.empty();
    }

    /** The key behind the region's name, which all names of its papers share. */
    static String ownPart(String key, @Nullable String region) {
        return region != null && key.startsWith(region) && key.length() > region.length()
                ? key.substring(region.length())
                : key;
    }

    private static Optional<Likeness> sharing(String one, String other) {
        int shared = sharedPairs(one, other);
        return shared >= 3 && sameOrgan(one, other)
                ? Optional.of(new Likeness(
                        SHARED * shared / Math.max(one.length(), other.length()),
                        "They share " + shared + " pairs of characters and the organ."))
                : Optional.empty();
    }

    private static boolean isShortFor(String shorter, String longer) {
        boolean sameBeginning = shorter.charAt(0) == longer.charAt(0);
        return sameBeginning && sameOrgan(shorter, longer) && isSubsequence(shorter, longer);
    }

    private static boolean isSubsequence(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }

    private static boolean sameOrgan(String one, String other) {
        boolean spelledOut = ORGANS.stream()
                .anyMatch(organ -> one.endsWith(organ.getFirst()) && other.endsWith(organ.getLast())
                        || other.endsWith(organ.getFirst()) && one.endsWith(organ.getLast()));
        return spelledOut || one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
    }

    private static List<Integer> differing(String one, String other) {
        return IntStream.range(0, one.length())
                .filter(i -> one.charAt(i) != other.charAt(i))
                .boxed()
                .toList();
    }

    private static boolean isSwap(String one, String other, List<Integer> differing) {
        if (differing.size() != 2 || differing.getLast() - differing.getFirst() != 1) {
            return false;
        }
        int at = differing.getFirst();
        return one.charAt(at) == other.charAt(at + 1) && one.charAt(at + 1) == other.charAt(at);
    }

    private static int sharedPairs(String one, String other) {
        int shared = 0;
        for (int i = 0; i + 2 <= one.length(); i++) {
            shared += other.contains(one.substring(i, i + 2)) ? 1 : 0;
        }
        return shared;
    }
}
