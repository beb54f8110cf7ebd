package org.yiding.regulation.service.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.rendering.Causes;
import org.yiding.regulation.rendering.Causes.Act;
import org.yiding.regulation.rendering.Causes.Place;
import org.yiding.regulation.rendering.ComparisonSheet;
import org.yiding.regulation.rendering.ComparisonTable;
import org.yiding.regulation.rendering.InlinePage;
import org.yiding.regulation.rendering.Redline;
import org.yiding.regulation.rendering.SideBySidePage;
import org.yiding.regulation.service.consolidation.TextHistory.Text;

/**
 * The texts of two days with the acts that lie between them.
 *
 * @param acts those that start after the first day of the one text and by that of the other, in order
 */
record TwoTexts(Text before, Text after, List<Act> acts) {

    /** The file of these two texts. */
    byte[] render(DownloadFile file) {
        Redline redline = Redline.of(side(before), side(after), causes());
        return switch (file) {
            case REDLINE -> utf8(InlinePage.html(redline));
            case SIDE_BY_SIDE -> utf8(SideBySidePage.html(redline));
            case COMPARISON -> utf8(ComparisonTable.html(redline));
            case COMPARISON_SHEET -> sheet(redline);
            case TEXT, AKN -> throw new IllegalArgumentException(file + " is made of one text");
        };
    }

    private Causes causes() {
        Map<String, Place> places = new HashMap<>();
        for (ProvisionRow row : after.rows()) {
            ProvisionRow.Cause cause = row.cause();
            if (cause != null) {
                places.put(row.identity(), new Place(cause.act(), cause.point()));
            }
        }
        return Causes.between(acts, places);
    }

    private static Redline.Side side(Text text) {
        return new Redline.Side(
                written(text.version().effectiveOn()) + "起施行的文本",
                Rows.instrument(text.version().leading(), text.rows()));
    }

    private static String written(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static byte[] sheet(Redline redline) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ComparisonSheet.write(ComparisonTable.of(redline), out);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can be written to", e);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
