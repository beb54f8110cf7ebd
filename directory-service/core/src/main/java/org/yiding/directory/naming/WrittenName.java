package org.yiding.directory.naming;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Optional;

/** What a name may be made of, and how spaces in it are treated. */
public final class WrittenName {

    /** More code points than any agency's or person's name has; what is longer is a sentence read wrongly. */
    public static final int LONGEST = 100;

    private static final SpoofChecker SCRIPTS = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    private WrittenName() {}

    /**
     * The name without spaces: documents stretch names over a column ("王  翔") and break them over lines. Spaces between
     * Latin letters or digits are part of the name and stay, one at a time.
     */
    public static String withoutSpacing(String written) {
        String single = written.strip().replaceAll("[\\s\\u00A0\\u3000]+", " ");
        return single.replaceAll("(?<![\\p{IsLatin}\\p{Nd}]) | (?![\\p{IsLatin}\\p{Nd}])", "");
    }

    /**
     * What is wrong with a name, empty where nothing is. Characters that cannot be seen are refused: with one of them
     * two names look alike and are not.
     */
    public static Optional<String> flawOf(String written) {
        String name = withoutSpacing(written);
        if (name.isEmpty()) {
            return Optional.of("is empty");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        return name.codePoints()
                .filter(WrittenName::invisible)
                .mapToObj("contains the invisible character U+%04X"::formatted)
                .findFirst();
    }

    /**
     * What makes a name that a person types look like another, empty where nothing does: letters of alphabets that nobody
     * mixes (Cyrillic А beside Latin B; UTS 39, highly restrictive), a radical or a compatibility character in the place of
     * the character it looks like (⼈ for 人). Documents are not held to it: their fonts put such characters in, and names
     * are compared without them.
     */
    public static Optional<String> trickOf(String written) {
        Optional<String> lookAlike = written.codePoints()
                .filter(WrittenName::standsForAnother)
                .mapToObj(point -> "contains U+%04X, which only looks like %s"
                        .formatted(point, Normalizer2.getNFKCInstance().normalize(Character.toString(point))))
                .findFirst();
        if (lookAlike.isPresent()) {
            return lookAlike;
        }
        return SCRIPTS.failsChecks(written)
                ? Optional.of("mixes letters of alphabets that look alike")
                : Optional.empty();
    }

    /** Han characters alone: full-width letters and digits are told apart by nobody, and are one name with the others. */
    private static boolean standsForAnother(int codePoint) {
        return UScript.getScript(codePoint) == UScript.HAN
                && !Normalizer2.getNFKCInstance().isNormalized(Character.toString(codePoint));
    }

    private static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
