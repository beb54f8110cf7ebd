package org.yiding.regulation.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node while its children are still being read. */
final class NodeBuilder {
    final Level level;
    final List<NodeBuilder> children = new ArrayList<>();

    @Nullable
    Numeral numeral;

    String lead = "";
    String text = "";
    String tail = "";

    NodeBuilder(Level level) {
        this.level = level;
    }

    static NodeBuilder of(Level level, Line line) {
        return labelled(level, line, null);
    }

    static NodeBuilder labelled(Level level, Line line, Labels.@Nullable Label label) {
        NodeBuilder node = new NodeBuilder(level);
        int start = label == null ? 0 : Labels.skipSpaces(line.text(), label.end());
        node.numeral = label == null ? null : label.numeral();
        node.lead = line.indent() + line.text().substring(0, start);
        node.text = line.text().substring(start);
        node.tail = line.tail();
        return node;
    }
}
