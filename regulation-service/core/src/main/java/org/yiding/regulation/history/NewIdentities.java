package org.yiding.regulation.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;

/**
 * Gives what an act inserts an identity that no other act of the chain can give again: the place where it first stood
 * and the act, such as {@code article-15@2021-act}.
 */
final class NewIdentities {
    private final String act;
    private final Set<String> known = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    private NewIdentities(String act) {
        this.act = act;
    }

    /** The names by the identity that the act's application gave, for new provisions only. */
    static Map<String, String> of(Instrument before, Instrument after, String act) {
        NewIdentities identities = new NewIdentities(act);
        before.walk(node -> identities.known.add(node.identity()));
        identities.name(after.roots(), "");
        return identities.names;
    }

    private void name(List<Provision> nodes, String holder) {
        Map<String, Integer> counts = new HashMap<>();
        for (Provision node : nodes) {
            String level = node.level().name().toLowerCase(Locale.ROOT);
            int position = counts.merge(level, 1, Integer::sum);
            Numeral numeral = node.numeral();
            String place = level + "-" + (numeral == null ? position : number(numeral));
            String full = holder.isEmpty() ? place : holder + "/" + place;
            if (!known.contains(node.identity())) {
                names.put(node.identity(), unique(full + "@" + act));
            }
            name(node.children(), node.level().isHeading() ? "" : full);
        }
    }

    private static String number(Numeral numeral) {
        StringBuilder out = new StringBuilder().append(numeral.number().base());
        numeral.number().suffixes().forEach(suffix -> out.append('-').append(suffix));
        return out.toString();
    }

    private String unique(String name) {
        String free = name;
        for (int i = 2; !given.add(free); i++) {
            free = name + "~" + i;
        }
        return free;
    }

    /** The same text with the names in place. */
    static Instrument rename(Instrument text, Map<String, String> names) {
        return new Instrument(text.leading(), rename(text.roots(), names));
    }

    private static List<Provision> rename(List<Provision> nodes, Map<String, String> names) {
        List<Provision> renamed = new ArrayList<>(nodes.size());
        for (Provision node : nodes) {
            renamed.add(new Provision(
                    names.getOrDefault(node.identity(), node.identity()),
                    node.level(),
                    node.numeral(),
                    node.lead(),
                    node.text(),
                    node.tail(),
                    rename(node.children(), names)));
        }
        return renamed;
    }
}
