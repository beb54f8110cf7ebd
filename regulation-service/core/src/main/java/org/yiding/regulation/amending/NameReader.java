package org.yiding.regulation.amending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address.Step;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Reads the names by which acts call instruments, chapters and tables. */
final class NameReader {
    private static final List<String> NAMED_CHAPTERS = List.of("附则", "总则", "分则");
    private static final List<String> BEHIND_NAME =
            List.of("中", "的", "内", "增加", "末尾", "最后", "修改", "改为", "删", "第", "予以", "替换");
    private static final List<String> APPENDIX_NOUNS = List.of("表", "单", "录", "图");
    private static final List<String> NO_TABLES = List.of("代表", "发表", "记录", "目录");
    private static final List<String> THE_ACT = List.of("本决定", "本修正案");
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_INSTRUMENT = 24;

    private final Cursor cursor;

    NameReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** 附则 for the chapter of that name, and a table called by its name: 个人所得税税率表一（工资、薪金所得适用）. */
    @Nullable
    Address named() {
        int start = cursor.position();
        String chapter = cursor.acceptAny(NAMED_CHAPTERS);
        if (chapter != null) {
            cursor.acceptAny(List.of("一章", "部分"));
            if (cursor.looksAtAny(BEHIND_NAME)) {
                return Address.of(List.of(new Step(Level.CHAPTER, ProvisionNumber.of(0))))
                        .containing(chapter);
            }
            cursor.back(start);
            return null;
        }
        String table = table();
        return table == null
                ? null
                : Address.of(List.of(new Step(Level.APPENDIX, ProvisionNumber.of(0))))
                        .containing(table);
    }

    private @Nullable String table() {
        int start = cursor.position();
        if (cursor.looksAtAny(THE_ACT)) {
            return null;
        }
        String text = cursor.text();
        int end = start;
        while (end < text.length() && end - start < LONGEST_NAME && isNamePart(text.charAt(end))) {
            end++;
        }
        while (end > start + 1 && !APPENDIX_NOUNS.contains(text.substring(Math.max(start, end - 1), end))) {
            end--;
        }
        if (end <= start + 2 || NO_TABLES.stream().anyMatch(text.substring(start, end)::endsWith)) {
            return null;
        }
        end = ChineseNumber.endOfNumber(text, end);
        String name = text.substring(start, end);
        cursor.back(end);
        bracketed();
        if (cursor.looksAtAny(BEHIND_NAME) && !name.contains("第")) {
            return name;
        }
        cursor.back(start);
        return null;
    }

    /**
     * Accepts what names the instrument before an address: 《…》 with what is bracketed behind it, 刑法, 本条例.
     *
     * @return the name, empty for the instrument itself (本法), null where no name stands here
     */
    @Nullable
    String instrument() {
        int start = cursor.position();
        if (cursor.looksAtAny(THE_ACT)) {
            return null;
        }
        String title = cursor.acceptTitle();
        if (title != null) {
            bracketed();
            return InstrumentNames.isShortForm(title) ? "" : title;
        }
        int end = start;
        String text = cursor.text();
        while (end < text.length()
                && end - start < LONGEST_INSTRUMENT
                && isNamePart(text.charAt(end))
                && text.charAt(end) != '第') {
            end++;
        }
        while (end > start && !endsName(text, start, end)) {
            end--;
        }
        if (end == start) {
            return null;
        }
        String name = text.substring(start, end);
        cursor.back(end);
        boolean self = name.startsWith("本")
                || name.startsWith("该")
                || name.length() <= 2 && !name.equals("刑法") && !name.equals("宪法");
        return self ? "" : name;
    }

    private boolean endsName(String text, int start, int end) {
        boolean followed = end < text.length()
                && (text.charAt(end) == '第'
                        || text.startsWith("中的", end)
                        || text.startsWith("中" + ClauseText.QUOTE, end)
                        || Level.PREAMBLE_NAMES.stream().anyMatch(name -> text.startsWith(name, end))
                        || text.startsWith("名称", end)
                        || text.startsWith("全文", end)
                        || text.startsWith("目录", end)
                        || text.startsWith("标题", end)
                        || text.charAt(end) == '附'
                        || text.startsWith("其", end)
                        || text.startsWith("有关", end)
                        || text.startsWith("各条", end));
        return followed && InstrumentNames.looksLikeName(text.substring(start, end));
    }

    private void bracketed() {
        if (!cursor.atEnd() && Characters.fold(cursor.text().charAt(cursor.position())) == '（') {
            int close = cursor.position();
            while (close < cursor.text().length()
                    && Characters.fold(cursor.text().charAt(close)) != '）') {
                close++;
            }
            cursor.back(Math.min(close + 1, cursor.text().length()));
        }
    }

    private static boolean isNamePart(char character) {
        return Character.isIdeographic(character) && "将把对在增删修改除".indexOf(character) < 0;
    }
}
