package org.yiding.gateway.plan;

import graphql.language.SelectionSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.plan.PathNode.Above;
import org.yiding.gateway.supergraph.ContextArgument;
import org.yiding.gateway.supergraph.Supergraph;
import org.yiding.gateway.supergraph.TypeModel;

/** Tells which objects set a context, themselves or through an interface or union of theirs, and what is taken of them. */
final class ContextSources {

    private final Supergraph supergraph;
    private final FieldSets fieldSets;

    ContextSources(Supergraph supergraph, FieldSets fieldSets) {
        this.supergraph = supergraph;
        this.fieldSets = fieldSets;
    }

    /** @return what the objects of this place give; null where none of them sets the context */
    @Nullable
    Above at(PathNode place, ContextArgument argument) {
        TypeModel type = supergraph.type(place.type());
        Set<String> possible = place.narrowedTo() == null ? type.members() : Set.of(place.narrowedTo());
        Set<String> setting = new TreeSet<>();
        for (String member : possible) {
            if (sets(member, argument.context())) {
                setting.add(member);
            }
        }
        if (setting.isEmpty()) {
            return null;
        }
        boolean all = setting.containsAll(possible);
        return new Above(place, all ? null : setting, selections(type, setting, all, argument));
    }

    private boolean sets(String objectType, String context) {
        return supergraph.types().values().stream()
                .anyMatch(type -> type.contexts().contains(context)
                        && (type.name().equals(objectType) || type.members().contains(objectType)));
    }

    private Selections selections(TypeModel type, Set<String> setting, boolean all, ContextArgument argument) {
        List<SelectionSet> sets = List.of(fieldSets.parse(inner(argument.selection())));
        if (all) {
            return fieldSets.reader().read(type, sets);
        }
        Selections selections = new Selections(type);
        selections.askTypename();
        for (String member : setting) {
            fieldSets
                    .reader()
                    .read(supergraph.type(member), sets)
                    .commonFields()
                    .forEach(field -> selections.add(member, field));
        }
        return selections;
    }

    /** Composition writes a selection on the type itself in braces, and one for several types as their fragments. */
    private static String inner(String selection) {
        String bare = selection.strip();
        return bare.startsWith("{") && bare.endsWith("}") ? bare.substring(1, bare.length() - 1) : bare;
    }
}
