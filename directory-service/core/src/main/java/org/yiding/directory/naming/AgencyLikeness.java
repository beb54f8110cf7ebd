package org.yiding.directory.naming;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much a written name speaks for an agency that is called otherwise. It proposes and never decides: 市发改委 is very
 * likely 市发展和改革委员会, and only a person or the papers themselves make it so.
 */
public final class AgencyLikeness {

    private static final double SAME = 1;
    private static final double SHORTENED = 0.9;
    private static final double ONE_CHARACTER = 0.5;
    private static final double SHARED = 0.3;
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
     * Compares two names of one region's papers.
     *
     * @param region in full ("苏州市"); null where it is not known
     * @return empty where nothing speaks for it
     */
    public static Optional<Likeness> of(String written, String known, @Nullable String region) {
        String one = AgencyNaming.matchKey(written, region);
        String other = AgencyNaming.matchKey(known, region);
        if (one.equals(other)) {
            return Optional.of(new Likeness(SAME, written + " and " + known + " are writings of one name."));
        }
        String shorter = one.length() <= other.length() ? one : other;
        String longer = shorter.equals(one) ? other : one;
        if (isShortFor(shorter, longer)) {
            return Optional.of(new Likeness(
                    SHORTENED - 0.01 * (longer.length() - shorter.length()),
                    "Every character of " + shorter + " stands in " + longer
                            + " in this order, and both end in the same organ."));
        }
        if (one.length() == other.length() && one.length() > 3 && differing(one, other) == 1) {
            return Optional.of(new Likeness(ONE_CHARACTER, "One character differs."));
        }
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

    private static int differing(String one, String other) {
        int differing = 0;
        for (int i = 0; i < one.length(); i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing;
    }

    private static int sharedPairs(String one, String other) {
        int shared = 0;
        for (int i = 0; i + 2 <= one.length(); i++) {
            shared += other.contains(one.substring(i, i + 2)) ? 1 : 0;
        }
        return shared;
    }
}
