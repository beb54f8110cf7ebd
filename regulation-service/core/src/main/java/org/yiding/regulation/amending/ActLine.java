package org.yiding.regulation.amending;

import java.util.List;
import org.yiding.regulation.text.Characters;

/**
 * A line of an act outside quotations, through the end of whatever quotation it opens.
 *
 * @param start offset in the act of its first word
 * @param end offset of its line end
 * @param text what stands between
 * @param quotes the quotations in it, in order
 */
record ActLine(int start, int end, String text, List<Quote> quotes) {
    private static final List<String> ORDERS =
            List.of("修改为", "改为", "删去", "删除", "增加", "合并", "废止", "增写", "作为", "施行", "修改", "调整");
    private static final List<String> ORDER_HEADS = List.of("删", "将", "把", "增", "废止", "原", "在", "合并", "其");
    private static final List<String> TEXT_HEADS = List.of("修改为：", "条：", "款：", "项：", "内容为：", "调整为：", "替换为：");
    private static final int LONGEST_PLAIN_LINE = 40;

    /** Whether the words hold a verb by which acts order something. */
    static boolean orders(String text) {
        return ORDERS.stream().anyMatch(text::contains);
    }

    /** Whether it opens no numbered point and goes on with none either: 本决定自…, 《甲》根据本决定…. */
    boolean standsAlone() {
        return text.startsWith("本决定")
                || text.startsWith("本修正案")
                || text.startsWith("此外")
                || text.startsWith("《")
                || text.contains("根据本决定");
    }

    /** Headings of annexes, names of signatories, dates: no sentence and no order. */
    boolean isPlain() {
        return quotes.isEmpty() && isPlain(Characters.trimmed(text));
    }

    /** As {@link #isPlain()}, of words without quotations. */
    static boolean isPlain(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char last = Characters.fold(text.charAt(text.length() - 1));
        boolean sentence = "。；：，".indexOf(last) >= 0;
        boolean named = text.startsWith("《") || text.startsWith("修改《") || text.startsWith("对《");
        boolean addressed = text.contains("第") && orders(text) && text.contains("条");
        boolean ordering = ORDER_HEADS.stream().anyMatch(text::startsWith);
        return !sentence && !named && !addressed && !ordering && text.length() <= LONGEST_PLAIN_LINE;
    }

    /** Whether new text follows on lines of its own: 内容如下： at the end. */
    boolean announcesText() {
        String own = text.stripTrailing();
        return own.endsWith("内容如下：") || own.endsWith("条文如下：") || own.endsWith("内容如下:");
    }

    /** Whether new text may follow without quotation marks: 税率表修改为： at the end. */
    boolean mayAnnounceText() {
        String folded = Characters.folded(text);
        return TEXT_HEADS.stream().anyMatch(folded::endsWith) && orders(folded);
    }
}
