package org.yiding.regulation.amending;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.regulation.amending.Operation.WordPair;
import org.yiding.regulation.text.Characters;

/**
 * Reads orders that quote the old words in full, each paragraph in signs of its own, and then the new ones: 宪法第十五条：“甲。”“乙。”修改为：
 * “丙。”. With 后两句 before the quotation, or without a sign at its end, these are words within the provision.
 */
final class QuotedWhole {
    private static final Pattern SENTENCES = Pattern.compile("[前后最][一二两三四五后]?[一二两三四五]?句");

    private final ClauseReading reading;
    private final Cursor cursor;

    QuotedWhole(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
    }

    /** Reads the quotations behind the places; false, with nothing emitted, where no such order stands here. */
    boolean read(List<Address> places) {
        int start = cursor.position();
        Matcher sentences =
                SENTENCES.matcher(cursor.text()).region(start, cursor.text().length());
        boolean sentence = sentences.lookingAt();
        cursor.back(sentence ? sentences.end() : start);
        boolean colon = cursor.acceptAny(List.of("：", ":")) != null;
        String was = colon && places.size() == 1 ? quoted() : "";
        cursor.skipCommas();
        String text = was.isEmpty() || cursor.acceptAny(ClauseReading.CHANGE_VERBS) == null ? null : reading.payload();
        if (text == null) {
            cursor.back(start);
            return false;
        }
        boolean part = sentence || "。；：".indexOf(was.charAt(was.length() - 1)) < 0;
        reading.emit(
                part
                        ? new Operation.ReplaceWords(
                                reading.context.instrument(),
                                places,
                                false,
                                List.of(),
                                List.of(new WordPair(was, text)),
                                reading.evidence())
                        : new Operation.ReplaceProvisions(
                                reading.context.instrument(), places, text, was, reading.evidence()));
        return true;
    }

    private String quoted() {
        StringBuilder was = new StringBuilder();
        cursor.skipBlank();
        while (cursor.looksAtQuote()) {
            was.append(was.isEmpty() ? "" : "\n")
                    .append(Characters.trimmed(
                            reading.clause.quoteAt(cursor.position()).words()));
            cursor.acceptQuote();
            cursor.skipBlank();
        }
        return was.toString();
    }
}
