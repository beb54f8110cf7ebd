package org.yiding.regulation.amending.apply;

import java.util.List;

/** Hands on what chapters and sections hold that go without it: into the chapter they are merged with, or in their place. */
final class HeadingsGone {
    private final Plan plan;

    HeadingsGone(Plan plan) {
        this.plan = plan;
    }

    void handOn() {
        plan.absorbed.forEach((from, into) -> {
            for (DraftNode child : List.copyOf(from.children)) {
                from.children.remove(child);
                into.add(child);
            }
        });
        plan.dissolved.forEach(HeadingsGone::dissolve);
    }

    private static void dissolve(DraftNode heading) {
        DraftNode parent = heading.parent;
        if (parent == null) {
            return;
        }
        int at = parent.children.indexOf(heading);
        for (DraftNode child : List.copyOf(heading.children)) {
            heading.children.remove(child);
            child.parent = parent;
            parent.children.add(at, child);
            at++;
        }
    }
}
