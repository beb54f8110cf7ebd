package org.yiding.regulation.amending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/** Reads what a new chapter or section holds, behind its name: ，包括第四条至第七条：“…” and ，共两条，分别为：“…”. */
final class ChapterContents {
    private final ClauseReading reading;
    private final Cursor cursor;

    ChapterContents(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
    }

    /**
     * The text of the new chapter.
     *
     * @param name its name as far as it has been read; null where the act gives none apart from the text
     * @param articles the articles it is said to hold
     * @return name and articles, a line each; {@code name} where nothing more stands here
     */
    @Nullable
    String withArticles(Level level, @Nullable String name, List<Address> articles) {
        String whole = !articles.isEmpty() ? reading.payload() : name == null ? null : counted();
        if (whole == null) {
            return name;
        }
        String labelled = labelled(whole, articles);
        return name == null || opensWith(level, whole) ? labelled : name + "\n" + labelled;
    }

    /** Reads 共两条，分别为：“第二十条…” behind the name of a new chapter; null where nothing of the kind stands here. */
    private @Nullable String counted() {
        int start = cursor.position();
        cursor.skipCommas();
        int before = cursor.position();
        total();
        boolean counted = cursor.position() > before;
        cursor.skipCommas();
        if (cursor.acceptAny(InsertClauses.CONTENT) == null) {
            cursor.accept("为");
        }
        String text = counted ? reading.payload() : null;
        if (text == null) {
            cursor.back(start);
        }
        return text;
    }

    /** Accepts 共六条， before the numbers. */
    private void total() {
        int start = cursor.position();
        if (cursor.accept("共")) {
            cursor.back(ChineseNumber.endOfNumber(cursor.text(), cursor.position()));
            if (cursor.accept("条")) {
                cursor.skipCommas();
                return;
            }
        }
        cursor.back(start);
    }

    /** 包括第四条：“…” gives the number of a single article outside the quotation. */
    private static String labelled(String text, List<Address> contents) {
        if (contents.size() != 1) {
            return text;
        }
        Address only = contents.getFirst();
        boolean bare = only.through() == null && only.level() == Level.ARTICLE && Labels.ordinal(text, 0) == null;
        return bare ? only.number().written(Level.ARTICLE.unit()) + "　" + text : text;
    }

    /** Whether the text begins with the number of such a heading, so that it repeats the name given before. */
    static boolean opensWith(Level level, String text) {
        Labels.Label label = Labels.ordinal(text, 0);
        return label != null && label.level() == level;
    }

    /** Accepts ，包括第四条至第七条 behind the name of a new chapter. */
    List<Address> articles() {
        int start = cursor.position();
        cursor.skipCommas();
        cursor.acceptAny(List.of("该章", "本章", "该节", "本节", "其"));
        total();
        boolean announced = cursor.acceptAny(List.of("内容包括", "包括", "包含", "内含", "含", "分别为", "即")) != null;
        List<Address> found = announced ? reading.addresses.list(null) : List.of();
        if (found.isEmpty()) {
            cursor.back(start);
        } else {
            cursor.acceptAny(List.of("，内容如下", "，具体内容如下", "，内容为", "的内容", "条文"));
        }
        return found;
    }
}
