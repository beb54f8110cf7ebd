package org.yiding.regulation.amending.apply;

/** Puts nodes beside others; the white space behind a place stays behind it. */
final class Placing {
    private Placing() {}

    static void before(DraftNode anchor, DraftNode node) {
        DraftNode parent = anchor.parent;
        if (parent == null) {
            throw new Refusal("没有说明增加在哪里");
        }
        detach(node);
        node.parent = parent;
        parent.children.add(parent.children.indexOf(anchor), node);
    }

    static void after(DraftNode anchor, DraftNode node, String lineEnd) {
        DraftNode parent = anchor.parent;
        if (parent == null) {
            throw new Refusal("没有说明增加在哪里");
        }
        detach(node);
        node.parent = parent;
        parent.children.add(parent.children.indexOf(anchor) + 1, node);
        DraftNode before = anchor.lastLeaf();
        DraftNode last = node.lastLeaf();
        last.tail = before.tail;
        before.tail = lineEnd;
    }

    static void atEnd(DraftNode parent, DraftNode node, String lineEnd) {
        if (!parent.children.isEmpty()) {
            after(parent.children.getLast(), node, lineEnd);
            return;
        }
        detach(node);
        String tail = parent.tail;
        node.lastLeaf().tail = tail.isEmpty() ? lineEnd : tail;
        parent.tail = lineEnd;
        parent.add(node);
    }

    private static void detach(DraftNode node) {
        if (node.parent != null) {
            node.parent.children.remove(node);
        }
    }
}
