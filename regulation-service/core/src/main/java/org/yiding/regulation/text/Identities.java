package org.yiding.regulation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names every node after the place where it is first read; an article is named without its chapter, as lawyers do. */
final class Identities {
    private final Map<String, Integer> used = new HashMap<>();

    private Identities() {}

    static List<Provision> freeze(List<NodeBuilder> roots) {
        return new Identities().freeze(roots, "");
    }

    private List<Provision> freeze(List<NodeBuilder> nodes, String parent) {
        List<Provision> frozen = new ArrayList<>(nodes.size());
        Map<Level, Integer> counts = new HashMap<>();
        for (NodeBuilder node : nodes) {
            int position = counts.merge(node.level, 1, Integer::sum);
            String identity = unique(name(node, position, parent));
            frozen.add(new Provision(
                    identity,
                    node.level,
                    node.numeral,
                    node.lead,
                    node.text,
                    node.tail,
                    freeze(node.children, identity)));
        }
        return frozen;
    }

    private static String name(NodeBuilder node, int position, String parent) {
        String number = node.numeral == null ? Integer.toString(position) : number(node.numeral.number());
        String own = node.level.name().toLowerCase(Locale.ROOT) + "-" + number;
        return parent.isEmpty() || node.level == Level.ARTICLE ? own : parent + "/" + own;
    }

    private static String number(ProvisionNumber number) {
        StringBuilder out = new StringBuilder().append(number.base());
        number.suffixes().forEach(suffix -> out.append('-').append(suffix));
        return out.toString();
    }

    private String unique(String identity) {
        int count = used.merge(identity, 1, Integer::sum);
        return count == 1 ? identity : identity + "~" + count;
    }
}
