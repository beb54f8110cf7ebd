package org.yiding.regulation.title;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title of an instrument, apart from how one document writes it. One regulation keeps its identity from the draft on,
 * so the mark of a draft belongs to the document and not to the title.
 *
 * @param text without outer brackets, layout spaces and draft mark
 * @param draft whether the document marks it as a draft
 */
public record InstrumentTitle(String text, boolean draft) {

    /** More code points than any title has; what is longer is a sentence read wrongly. */
    public static final int LONGEST = 500;

    private static final Pattern DRAFT_MARK = Pattern.compile("[（(][^（()）]*(草案|送审稿|审议稿|讨论稿|征求意见稿|修改稿)[^（()）]*[）)]$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern OUTER_BRACKETS = Pattern.compile("^《(.*)》$");

    /** What two writings of one title have in common: width of characters and the form of inner brackets. */
    public String matchKey() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[《〈＜]", "<")
                .replaceAll("[》〉＞]", ">");
    }

    /** @param written as it stands in a document, with or without 《》 */
    public static InstrumentTitle of(String written) {
        String plain = withoutSpacing(written);
        Matcher brackets = OUTER_BRACKETS.matcher(plain);
        String inside = brackets.matches() ? brackets.group(1) : plain;
        String text = DRAFT_MARK.matcher(inside).replaceFirst("");
        // A title that is nothing but a draft mark keeps it.
        return text.isEmpty()
                ? new InstrumentTitle(inside, true)
                : new InstrumentTitle(text, text.length() < inside.length());
    }

    /** The written words without the spaces that a layout puts between characters; those between Latin words stay. */
    public static String withoutSpacing(String written) {
        String single = SPACES.matcher(written.strip()).replaceAll(" ");
        return single.replaceAll("(?<!\\p{IsLatin}) | (?!\\p{IsLatin})", "");
    }

    /** What is wrong with a written title, empty where nothing is. Characters that cannot be seen are refused. */
    public static Optional<String> flawOf(String written) {
        String title = of(written).text();
        if (title.isEmpty()) {
            return Optional.of("is empty");
        }
        if (title.codePointCount(0, title.length()) > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        return title.codePoints()
                .filter(InstrumentTitle::invisible)
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
