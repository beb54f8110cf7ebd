package org.yiding.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One text object of an OFD page: where each of its characters stands (GB/T 33190-2016, 11.3). */
final class OfdText {

    private static final double SLANTED = 0.1;
    private static final double LATIN_WIDTH = 0.5;
    private static final double[] UPRIGHT = {1, 0, 0, 1, 0, 0};
    // The standard's default where an object states no size would print nothing; a usual body size keeps lines apart.
    private static final double USUAL_SIZE = 4;

    private final double left;
    private final double top;
    private final double size;
    private final double[] matrix;

    private OfdText(double left, double top, double size, double[] matrix) {
        this.left = left;
        this.top = top;
        this.size = size;
        this.matrix = matrix;
    }

    /** Reads the {@code TextObject} that starts here to its end; empty where it is hidden or runs across the page. */
    static List<Glyph> read(SafeXml xml) {
        double[] boundary = numbers(orEmpty(xml.attribute("Boundary")));
        double[] given = numbers(orEmpty(xml.attribute("CTM")));
        double[] matrix = given.length == 6 ? given : UPRIGHT;
        double[] size = numbers(orEmpty(xml.attribute("Size")));
        boolean shown = !"false".equals(xml.attribute("Visible")) && !slanted(matrix);
        OfdText object = new OfdText(
                boundary.length == 4 ? boundary[0] : 0,
                boundary.length == 4 ? boundary[1] : 0,
                size.length == 1 && size[0] > 0 ? size[0] : USUAL_SIZE,
                matrix);
        List<Glyph> glyphs = new ArrayList<>();
        double x = 0;
        double y = 0;
        while (xml.next() && !xml.ends("TextObject")) {
            if (xml.starts("TextCode")) {
                x = number(xml.attribute("X"), x);
                y = number(xml.attribute("Y"), y);
                double[] across = deltas(orEmpty(xml.attribute("DeltaX")));
                double[] down = deltas(orEmpty(xml.attribute("DeltaY")));
                object.place(xml.content("TextCode"), x, y, across, down, glyphs);
            }
        }
        return shown ? glyphs : List.of();
    }

    private void place(String text, double startX, double startY, double[] across, double[] down, List<Glyph> glyphs) {
        int[] characters = text.codePoints().toArray();
        double x = startX;
        double y = startY;
        for (int i = 0; i < characters.length; i++) {
            double natural = size * (characters[i] < 0x2E80 ? LATIN_WIDTH : 1);
            double advance = i < across.length ? across[i] : down.length > 0 ? 0 : natural;
            boolean latin = characters[i] < 0x2E80 && i < across.length;
            double width = latin ? advance : Math.min(natural, advance > 0 ? advance : natural);
            double pageX = left + matrix[0] * x + matrix[2] * y + matrix[4];
            double pageY = top + matrix[1] * x + matrix[3] * y + matrix[5];
            glyphs.add(new Glyph(
                    pageX,
                    pageY,
                    width * Math.abs(matrix[0]),
                    size * Math.max(Math.abs(matrix[3]), Double.MIN_NORMAL),
                    Character.toString(characters[i])));
            x += advance;
            y += i < down.length ? down[i] : 0;
        }
    }

    private static boolean slanted(double[] matrix) {
        double along = Math.abs(matrix[0]);
        double across = Math.abs(matrix[1]);
        return Math.min(along, across) > SLANTED * Math.max(along, across);
    }

    /** Distances from character to character; {@code g 3 5} is short for {@code 5 5 5}. */
    private static double[] deltas(String value) {
        List<Double> deltas = new ArrayList<>();
        String[] words = value.strip().split("\\s+");
        int i = 0;
        while (i < words.length && !words[i].isEmpty()) {
            if (words[i].equals("g") && i + 2 < words.length) {
                int times = (int) Math.min(number(words[i + 1], 0), 100_000);
                for (int n = 0; n < times; n++) {
                    deltas.add(number(words[i + 2], 0));
                }
                i += 3;
            } else {
                deltas.add(number(words[i], 0));
                i++;
            }
        }
        return deltas.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The numbers of a list parted by blanks; empty where one of them is none. */
    static double[] numbers(String value) {
        String[] words = value.strip().split("\\s+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i], Double.NaN);
            if (Double.isNaN(numbers[i])) {
                return new double[0];
            }
        }
        return numbers;
    }

    private static double number(@Nullable String value, double otherwise) {
        try {
            double number = value == null ? otherwise : Double.parseDouble(value);
            return Double.isInfinite(number) ? otherwise : number;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
