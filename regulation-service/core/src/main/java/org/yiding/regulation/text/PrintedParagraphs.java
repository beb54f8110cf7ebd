package org.yiding.regulation.text;

import java.util.List;

/**
 * Makes paragraphs of printed lines: PDF and OFD hold lines as they stand on the page, and an article goes on in the
 * next line, or on the next page. Where a document indents its paragraphs, a line that is not indented goes on; where it
 * does not, a line goes on behind one that is full and does not end a sentence, unless it begins with a number.
 */
public final class PrintedParagraphs {
    private static final double FULL = 0.75;
    private static final double INDENTING = 0.3;
    private static final int INDENT = 2;
    private static final String ENDS = "。；：！？;:!?";

    private final List<String> lines;
    private final double widest;
    private final boolean indenting;

    private PrintedParagraphs(List<String> lines) {
        this.lines = lines;
        this.widest = lines.stream().mapToDouble(PrintedParagraphs::width).max().orElse(0);
        long words = lines.stream()
                .filter(line -> !Characters.trimmed(line).isEmpty())
                .count();
        long indented = lines.stream().filter(line -> indent(line) >= INDENT).count();
        this.indenting = indented >= words * INDENTING;
    }

    /**
     * The text with a line for each paragraph; no character is lost but line ends, page breaks and the white space at
     * them.
     *
     * @param printed lines parted by line feeds, pages by form feeds, indents as wide spaces
     */
    public static String join(String printed) {
        return new PrintedParagraphs(printed.replace("\f", "").lines().toList()).joined();
    }

    private String joined() {
        StringBuilder out = new StringBuilder();
        String last = "";
        for (String line : lines) {
            if (!goesOn(last, line)) {
                out.append(out.isEmpty() ? "" : "\n").append(line);
            } else {
                out.setLength(out.length() - trailing(out));
                out.append(needsSpace(out, line) ? " " : "").append(line.stripLeading());
            }
            last = line;
        }
        return out.append('\n').toString();
    }

    private boolean goesOn(String last, String line) {
        String words = Characters.trimmed(line);
        String before = Characters.trimmed(last);
        if (words.isEmpty() || before.isEmpty() || width(last) < widest * FULL) {
            return false;
        }
        if (indenting) {
            return indent(line) == 0;
        }
        boolean numbered = Labels.ordinal(words, 0) != null || Labels.listLabel(words, 0) != null;
        return !numbered && ENDS.indexOf(before.charAt(before.length() - 1)) < 0;
    }

    /** Two Latin words that the line end parted. */
    private static boolean needsSpace(StringBuilder before, String line) {
        String words = line.stripLeading();
        return !before.isEmpty()
                && !words.isEmpty()
                && isLatinLetter(before.charAt(before.length() - 1))
                && isLatinLetter(words.charAt(0));
    }

    private static boolean isLatinLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static int trailing(StringBuilder text) {
        int count = 0;
        while (count < text.length() && Characters.isSpace(text.charAt(text.length() - 1 - count))) {
            count++;
        }
        return count;
    }

    private static int indent(String line) {
        int at = 0;
        double width = 0;
        while (at < line.length() && Characters.isSpace(line.charAt(at))) {
            width += widthOf(line.charAt(at++));
        }
        return (int) width;
    }

    /** In the widths of Chinese characters. */
    private static double width(String line) {
        double width = 0;
        for (int i = 0; i < line.length(); i++) {
            width += widthOf(line.charAt(i));
        }
        return width;
    }

    private static double widthOf(char character) {
        return character < '\u2e80' ? 0.5 : 1;
    }
}
