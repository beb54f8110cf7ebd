package org.yiding.regulation.rendering;

import java.util.ArrayList;
import java.util.List;

/** Says which articles only have another number, in as few words as a drafter would. */
final class Renumbering {
    private Renumbering() {}

    /** 第五条至第九条依次改为第六条至第十条: one sentence for each run of articles that moved up or down together. */
    static List<String> sentences(Redline redline) {
        List<String> sentences = new ArrayList<>();
        List<Redline.Group> run = new ArrayList<>();
        for (Redline.Group group : redline.groups()) {
            if (group.rows().getFirst().paragraph().article() == null) {
                continue;
            }
            if (group.isRenumbered() && !group.changesWords()) {
                run.add(group);
            } else {
                close(run, sentences);
            }
        }
        close(run, sentences);
        return sentences;
    }

    private static void close(List<Redline.Group> run, List<String> sentences) {
        if (run.isEmpty()) {
            return;
        }
        Redline.Group first = run.getFirst();
        Redline.Group last = run.getLast();
        sentences.add(
                run.size() == 1
                        ? first.before() + "改为" + first.after()
                        : first.before() + "至" + last.before() + "依次改为" + first.after() + "至" + last.after());
        run.clear();
    }
}
