package org.yiding.gateway.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.plan.ResultPath;

/** A place in the result tree in the form that runs: names are numbers, types are bytes. */
final class PathCode {

    private final int[] keys;
    /** For each step down, the type that objects must have to go on; null where the step leads into a key. */
    private final byte[] @Nullable [] types;

    PathCode(ResultPath path, KeyTable table) {
        List<ResultPath.Element> elements = path.elements();
        this.keys = new int[elements.size()];
        this.types = new byte[elements.size()][];
        for (int i = 0; i < keys.length; i++) {
            switch (elements.get(i)) {
                case ResultPath.Key key -> keys[i] = table.number(key.name());
                case ResultPath.Only only -> types[i] = ShapeCode.quoted(only.objectType());
            }
        }
    }

    /** Takes the objects that are found. */
    interface Visitor {

        void at(long object, int trail);
    }

    /** Visits every object at this path, in document order. */
    void visit(ResultTree tree, Trails trails, Visitor visitor) {
        visit(tree, trails, visitor, tree.root(), Trails.ROOT, 0);
    }

    private void visit(ResultTree tree, Trails trails, Visitor visitor, long value, int trail, int depth) {
        if (Value.isList(value)) {
            int size = tree.size(value);
            for (int i = 0; i < size; i++) {
                visit(tree, trails, visitor, tree.element(value, i), trails.position(trail, i), depth);
            }
        } else if (Value.isObject(value)) {
            if (depth == keys.length) {
                visitor.at(value, trail);
                return;
            }
            byte[] only = types[depth];
            if (only == null) {
                long below = tree.get(value, keys[depth]);
                visit(tree, trails, visitor, below, trails.key(trail, keys[depth]), depth + 1);
            } else if (tree.is(tree.get(value, KeyTable.TYPENAME), only)) {
                visit(tree, trails, visitor, value, trail, depth + 1);
            }
        }
    }
}
