package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.ProvisionNumber;

/** What the readers of one point share: the cursor, what was spoken of, and the operations read so far. */
final class ClauseReading {
    static final List<String> CHANGE_VERBS = List.of(
            "修改成为", "改写为", "重写为", "修改为", "修改成", "更改为", "变更为", "替换为", "调整为", "修正为", "修订为", "表述为", "规范为", "统一为", "更名为",
            "改称为", "改称", "顺延为", "顺延至", "递补为", "改为", "改成", "改作", "换为");
    static final List<String> DELETE_VERBS = List.of("予以删除", "予以删去", "予以取消", "删除", "删去", "删掉", "去掉", "取消");
    static final List<String> ADD_VERBS =
            List.of("增加规定", "增写", "增加", "新增", "增列", "增设", "增补", "补充规定", "补充", "添加", "加上", "插入", "加入");
    private static final List<String> OWN_ANNEX = List.of(
            "本决定所附的", "本决定所附", "本决定后附的", "本决定的", "本决定", "本修正案的", "本修正案", "本令的", "本令", "本通知的", "本通知", "本公告的", "本公告");
    private static final List<String> QUOTE_JOINERS = List.of("、", "以及", "和", "及", "与", "或者", "或");
    private static final List<String> AFTER_QUOTE = List.of(
            "的规定", "的内容", "等字样", "字样", "一词", "等词", "一句", "的表述", "等表述", "等文字", "文字", "的字样", "的词语", "等词语", "词语", "等字",
            "等内容", "部分");

    final ClauseText clause;
    final Cursor cursor;
    final AddressReader addresses;
    final List<Operation> operations = new ArrayList<>();
    final List<Annexes.Annex> taken = new ArrayList<>();
    private final Annexes annexes;
    ClauseContext context;
    int sentenceStart;

    /** Whether the whole text was named as 其余条文中: without what this point has spoken of. */
    boolean othersOnly;

    /** What the clause before has moved in this sentence: 第三项、第四项改为第二项、第三项，其中第二项…. */
    List<Operation.Move> moved = List.of();

    @Nullable
    String reason;

    ClauseReading(
            ClauseText clause,
            ClauseContext context,
            Map<ProvisionNumber, ProvisionNumber> renumbered,
            Annexes annexes) {
        this.annexes = annexes;
        this.clause = clause;
        this.cursor = new Cursor(clause.text());
        this.addresses = new AddressReader(cursor, renumbered);
        this.context = context;
    }

    /** The sentence from its start to the cursor. */
    Evidence evidence() {
        return clause.evidence(sentenceStart, cursor.position());
    }

    void emit(Operation operation) {
        operations.add(operation);
    }

    /** Emits another name for a chapter or the title, without the 《》 that may be around it. */
    void rename(Address place, @Nullable String was, String name) {
        String bare = name.startsWith("《") && name.endsWith("》") ? name.substring(1, name.length() - 1) : name;
        emit(new Operation.Rename(context.instrument(), place, was, bare, evidence()));
    }

    /** Accepts a quotation and those that follow it with nothing but blank space between; null where none stands here. */
    @Nullable
    String payload() {
        int start = cursor.position();
        cursor.skipCommas();
        if (!cursor.looksAtQuote()) {
            String annex = annex();
            cursor.back(annex == null ? start : cursor.position());
            return annex;
        }
        StringBuilder text = new StringBuilder();
        int end = start;
        while (cursor.looksAtQuote()) {
            Quote quote = clause.quoteAt(cursor.position());
            if (!quote.closed() && quote.text().contains("本决定")) {
                reason = "引号没有合上";
                cursor.back(start);
                return null;
            }
            text.append(text.isEmpty() ? "" : "\n")
                    .append(Characters.trimmed(clause.quoteAt(cursor.position()).words()));
            cursor.acceptQuote();
            end = cursor.position();
            cursor.skipBlank();
        }
        cursor.back(end);
        return text.toString();
    }

    /** Accepts 本决定附件2 and gives its text; null where the act has no such annex. */
    private @Nullable String annex() {
        boolean own = cursor.acceptAny(OWN_ANNEX) != null && cursor.acceptAny(Address.APPENDIX_KINDS) != null;
        if (!own) {
            return null;
        }
        int end = ChineseNumber.endOfNumber(cursor.text(), cursor.position());
        int number = Math.max(0, ChineseNumber.parse(cursor.text().substring(cursor.position(), end)));
        cursor.back(end);
        cursor.acceptTitle();
        Annexes.Annex annex = annexes.numbered(number);
        if (annex == null) {
            reason = "决定没有附上附件" + (number == 0 ? "" : number) + "的文字";
            return null;
        }
        taken.add(annex);
        return annex.text();
    }

    /** Accepts what says that a quotation is one of words: 字样, 的内容, 二字, 两处. */
    private void acceptNoun() {
        if (cursor.acceptAny(AFTER_QUOTE) != null) {
            return;
        }
        int start = cursor.position();
        cursor.acceptAny(List.of("这", "等"));
        int end = ChineseNumber.endOfNumber(cursor.text(), cursor.position());
        boolean counted = end > cursor.position();
        cursor.back(end);
        cursor.acceptAny(List.of("个", "几个"));
        if (!counted || cursor.acceptAny(List.of("汉字", "字", "处", "词", "种")) == null) {
            cursor.back(start);
        }
    }

    /** Accepts “A”、“B”和“C”, and “A”“B” with nothing between. */
    List<String> words() {
        return words(false);
    }

    /** Accepts new words, but not those that are the old words of the next change: 改为“B”、“C”改为“D”. */
    List<String> replacements() {
        return words(true);
    }

    private List<String> words(boolean replacing) {
        List<String> found = new ArrayList<>();
        int end = cursor.position();
        while (cursor.looksAtQuote()) {
            found.add(clause.quoteAt(cursor.position()).words());
            cursor.acceptQuote();
            acceptNoun();
            if (replacing && found.size() > 1 && cursor.looksAtAny(CHANGE_VERBS)) {
                found.removeLast();
                break;
            }
            end = cursor.position();
            cursor.skipBlank();
            if (cursor.acceptAny(QUOTE_JOINERS) == null && !cursor.looksAtQuote()) {
                break;
            }
            cursor.skipBlank();
        }
        cursor.back(end);
        return found;
    }
}
