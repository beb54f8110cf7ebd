package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;

/** The annexes of an act (附件1 on a line of its own behind the orders) as text that an order may take: 修改为本决定附件1. */
final class Annexes {
    private static final Pattern HEADING = Pattern.compile("附[件表录]([0-9一二三四五六七八九十]{0,3})[：:\\s　]*(.{0,40})");
    private static final String SIGNS = "。；，、";

    private final List<Annex> all = new ArrayList<>();

    /**
     * One annex.
     *
     * @param number as written, 0 for one without
     * @param text its heading as 附件 or 附件：name and the lines below it
     * @param start offset in the act of its heading
     * @param end offset after its last line
     */
    record Annex(int number, String text, int start, int end) {}

    /** Looks for annexes among the lines of an act. */
    Annexes(List<ActLine> lines) {
        List<Integer> heads = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (heading(lines.get(i)) != null) {
                heads.add(i);
            }
        }
        for (int i = 0; i < heads.size(); i++) {
            int end = i + 1 < heads.size() ? heads.get(i + 1) : lines.size();
            add(lines.subList(heads.get(i), end));
        }
    }

    private static @Nullable Matcher heading(ActLine line) {
        Matcher heading = HEADING.matcher(Characters.trimmed(line.text()));
        boolean alone = line.quotes().isEmpty() && heading.matches();
        if (!alone) {
            return null;
        }
        String name = heading.group(2);
        boolean sentence = !name.isEmpty() && SIGNS.indexOf(Characters.fold(name.charAt(name.length() - 1))) >= 0;
        return sentence || ActLine.orders(name) ? null : heading;
    }

    private void add(List<ActLine> lines) {
        Matcher heading = heading(lines.getFirst());
        if (heading == null || lines.size() < 2) {
            return;
        }
        String head = Characters.trimmed(lines.getFirst().text()).substring(0, 2);
        String name = Characters.trimmed(heading.group(2));
        StringBuilder text = new StringBuilder(head).append(name.isEmpty() ? "" : "：" + name);
        lines.subList(1, lines.size()).forEach(line -> text.append('\n').append(Characters.trimmed(line.text())));
        int number = Math.max(0, ChineseNumber.parse(heading.group(1)));
        all.add(new Annex(
                number,
                text.toString(),
                lines.getFirst().start(),
                lines.getLast().end()));
    }

    /** The annex with the number; null where the act has none, or more than one of it. */
    @Nullable
    Annex numbered(int number) {
        List<Annex> found =
                all.stream().filter(annex -> annex.number() == number).toList();
        return found.size() == 1 ? found.getFirst() : null;
    }
}
