package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.amending.Address.Step;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Reads places that are not numbered like articles: preamble, appendices and their rows, title, contents, signature. */
final class SpecialPlaces {
    private static final List<String> LEADS = List.of(
            "条首部分", "条首部份", "款首部分", "条首", "款首", "首部", "开头部分", "开头", "引言部分", "引言", "引导语", "导语", "柱文", "主文", "序言部分");
    private static final List<String> HEADINGS =
            List.of("的章名", "的节名", "的编名", "章名", "节名", "编名", "的名称", "名称", "的标题", "标题");
    private static final List<String> CAPTIONS = List.of("条标", "条旨", "条名", "标题");
    private static final List<String> ROW_NOUNS = List.of("的一行", "的行", "的一栏", "的一项", "的项目", "的内容", "一行", "行", "一栏");
    private static final List<String> TITLES =
            List.of("章名", "节名", "编名", "法规名称", "规章名称", "文件名称", "题目", "标题", "名称", "的标题", "的名称", "的题目");

    private final Cursor cursor;
    private final StepReader steps;

    SpecialPlaces(Cursor cursor, StepReader steps) {
        this.cursor = cursor;
        this.steps = steps;
    }

    /** Reads what of the place is meant: 条首部分, 章名; all of it where nothing is said. */
    Part part(Level level) {
        if (level.isHeading() || level == Level.APPENDIX) {
            return cursor.acceptAny(HEADINGS) != null ? Part.HEADING : Part.WHOLE;
        }
        int before = cursor.position();
        cursor.accept("的");
        if (level == Level.ARTICLE && cursor.acceptAny(CAPTIONS) != null) {
            return Part.HEADING;
        }
        if (cursor.acceptAny(LEADS) != null) {
            return Part.LEAD;
        }
        cursor.back(before);
        return Part.WHOLE;
    }

    /** Reads 序言 and 落款 onto the steps. */
    void special(List<Step> found) {
        if (cursor.accept("引言部分") || cursor.acceptAny(Level.PREAMBLE_NAMES) != null) {
            cursor.acceptAny(List.of("部分", "中的", "的"));
            Labels.Label label = Labels.ordinal(cursor.text(), cursor.position());
            if (label == null || (label.level() != Level.PREAMBLE && label.level() != Level.PARAGRAPH)) {
                found.add(new Step(Level.PREAMBLE, ProvisionNumber.of(0)));
                return;
            }
            found.add(new Step(Level.PREAMBLE, label.numeral().number()));
            cursor.back(label.end());
            return;
        }
        if (cursor.accept("落款")) {
            found.add(new Step(Level.LINE, ProvisionNumber.of(0)));
        }
    }

    /** 附件2, 附表, 附件1《申请表》, and the row of a table by its number: 附表第三项, 附表中序号为3的一行. */
    @Nullable
    Address appendix() {
        String kind = cursor.acceptAny(Address.APPENDIX_KINDS);
        if (kind == null) {
            return null;
        }
        List<Step> found = new ArrayList<>();
        found.add(new Step(Level.APPENDIX, ProvisionNumber.of(steps.number())));
        cursor.acceptTitle();
        int end = cursor.position();
        cursor.acceptAny(List.of("中的", "中", "的"));
        Labels.Label item = Labels.ordinal(cursor.text(), cursor.position());
        if (item != null && item.level() == Level.ITEM) {
            cursor.back(item.end());
            found.add(new Step(Level.ITEM, item.numeral().number()));
        } else if (cursor.accept("序号")) {
            cursor.acceptAny(List.of("为", "是"));
            int row = steps.number();
            cursor.acceptAny(ROW_NOUNS);
            end = row > 0 ? cursor.position() : end;
            found.addAll(row > 0 ? List.of(new Step(Level.ITEM, ProvisionNumber.of(row))) : List.of());
            cursor.back(end);
        } else {
            cursor.back(end);
        }
        Part part = found.size() == 1 ? part(Level.APPENDIX) : Part.WHOLE;
        return new Address(found, null, part, kind);
    }

    /** 题注修改为 and 目录修改为; 全文修改为 gives the title's level for the whole text. */
    @Nullable
    Level front() {
        int start = cursor.position();
        String word = cursor.acceptAny(List.of("题注", "目录", "全文"));
        if (word != null && cursor.looksAt("修改为")) {
            return switch (word) {
                case "题注" -> Level.NOTE;
                case "目录" -> Level.CONTENTS;
                default -> Level.TITLE;
            };
        }
        cursor.back(start);
        return null;
    }

    /** Accepts what names the instrument itself: 名称, 标题. */
    boolean titled() {
        return cursor.acceptAny(TITLES) != null;
    }
}
