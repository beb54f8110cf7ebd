package org.yiding.regulation.bench;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.ChineseNumber;

/**
 * An invented statute and an act on it, with the text after it written beside and not by the engine: every sixth
 * article or so is changed in its words, written anew, followed by a new one or deleted, in turn; the numbers of all
 * that follows, and the references to them, move along.
 *
 * @param before the statute
 * @param act the act
 * @param after what the act gives
 */
record LargeStatute(String before, String act, String after) {
    private static final int CHAPTER = 40;
    private static final String KEPT = "主管部门应当自收到申请之日起二十个工作日内作出决定，并书面告知申请人";

    /** What the act does to an article. */
    private enum Fate {
        KEPT,
        WORDS,
        ANEW,
        FOLLOWED,
        DELETED
    }

    static LargeStatute of(int articles, int operations) {
        return new Maker(articles, operations).make();
    }

    private static final class Maker {
        private final List<Fate> fates = new ArrayList<>();
        private final int[] newNumbers;
        private final StringBuilder before = new StringBuilder("山水市综合管理条例\n");
        private final StringBuilder after = new StringBuilder("山水市综合管理条例\n");
        private final StringBuilder act = new StringBuilder("山水市人民代表大会常务委员会关于修改《山水市综合管理条例》的决定\n对《山水市综合管理条例》作如下修改：\n");
        private int points;

        Maker(int articles, int operations) {
            int step = articles / operations;
            Fate[] turns = {Fate.WORDS, Fate.ANEW, Fate.FOLLOWED, Fate.WORDS, Fate.DELETED};
            newNumbers = new int[articles + 1];
            int next = 1;
            for (int i = 1; i <= articles; i++) {
                boolean changed = i % step == 3 && i / step < operations;
                Fate fate = changed ? turns[i / step % turns.length] : Fate.KEPT;
                fates.add(fate);
                newNumbers[i] = fate == Fate.DELETED ? 0 : next;
                next += fate == Fate.DELETED ? 0 : fate == Fate.FOLLOWED ? 2 : 1;
            }
        }

        LargeStatute make() {
            for (int i = 1; i <= fates.size(); i++) {
                if (i % CHAPTER == 1) {
                    String heading = "第" + ChineseNumber.format(i / CHAPTER + 1) + "章　第" + i + "类事项\n";
                    before.append(heading);
                    after.append(heading);
                }
                article(i, fates.get(i - 1));
            }
            act.append("此外，对条文顺序作相应调整。\n本决定自公布之日起施行。\n");
            return new LargeStatute(before.toString(), act.toString(), after.toString());
        }

        private void article(int old, Fate fate) {
            int now = newNumbers[old];
            before.append(number(old)).append('　').append(words(old, old - 1, "申请人"));
            if (fate != Fate.DELETED) {
                String subject = fate == Fate.WORDS ? "行政相对人" : "申请人";
                after.append(number(now))
                        .append('　')
                        .append(fate == Fate.ANEW ? anew(old) : words(old, referred(old - 1), subject));
            }
            String moved = "将" + number(old) + (now == old ? "" : "改为" + number(now));
            switch (fate) {
                case WORDS -> point(moved + (now == old ? "" : "，将该条第一款") + "中的“申请人”修改为“行政相对人”。");
                case ANEW ->
                    point(moved + (now == old ? "" : "，") + "修改为：“" + anew(old).strip() + "”");
                case FOLLOWED -> {
                    String inserted = "第" + old + "类事项的档案应当永久保存。\n";
                    after.append(number(now + 1)).append('　').append(inserted);
                    point("增加一条，作为" + number(now + 1) + "：“" + inserted.strip() + "”");
                }
                case DELETED -> point("删去" + number(old) + "。");
                case KEPT -> {}
            }
        }

        private int referred(int old) {
            return old < 1 ? 0 : newNumbers[old];
        }

        /** Three paragraphs, the last with items; a reference to the article before, unless that is deleted. */
        private String words(int id, int reference, String subject) {
            boolean refers = id > 1 && id % 3 == 0 && fates.get(id - 2) != Fate.DELETED;
            return "第" + id + "类事项由" + subject + "向市人民政府有关主管部门提出。\n"
                    + (refers ? "前款规定的事项，适用本条例" + number(reference) + "的规定。\n" : KEPT + "。\n")
                    + "有下列情形之一的，不予受理：\n（一）材料不齐全的；\n（二）不属于第" + id + "类的。\n";
        }

        private static String anew(int id) {
            return "第" + id + "类事项实行告知承诺，由市人民政府公布目录。\n" + KEPT + "。\n";
        }

        private void point(String words) {
            act.append(ChineseNumber.format(++points)).append('、').append(words).append('\n');
        }

        private static String number(int number) {
            return "第" + ChineseNumber.format(number) + "条";
        }
    }
}
