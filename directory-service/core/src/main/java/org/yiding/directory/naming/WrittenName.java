package org.yiding.directory.naming;

import java.util.Optional;

/** What a name may be made of, and how spaces in it are treated. */
public final class WrittenName {

    /** More code points than any agency's or person's name has; what is longer is a sentence read wrongly. */
    public static final int LONGEST = 100;

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
