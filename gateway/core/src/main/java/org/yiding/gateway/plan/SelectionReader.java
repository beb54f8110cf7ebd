package org.yiding.gateway.plan;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.language.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.FieldModel;
import org.yiding.gateway.supergraph.Supergraph;
import org.yiding.gateway.supergraph.TypeModel;

/** Reads selection sets into {@link Selections}: fragments inlined, conditions decided, equal fields merged. */
final class SelectionReader {

    private final Supergraph supergraph;
    private final Map<String, FragmentDefinition> fragments;
    private final Conditions conditions;
    private final boolean publicTypes;
    private final @Nullable Integer receiver;
    private int left;

    /**
     * @param publicTypes whether objects of inaccessible types are left out
     * @param limit how many selections may be visited before the operation counts as too large
     */
    SelectionReader(
            Supergraph supergraph,
            Map<String, FragmentDefinition> fragments,
            Conditions conditions,
            boolean publicTypes,
            int limit) {
        this(supergraph, fragments, conditions, publicTypes, limit, null);
    }

    /** @param receiver the subgraph that is told the selection's values, and the types of those it sees as abstract */
    SelectionReader(
            Supergraph supergraph,
            Map<String, FragmentDefinition> fragments,
            Conditions conditions,
            boolean publicTypes,
            int limit,
            @Nullable Integer receiver) {
        this.receiver = receiver;
        this.supergraph = supergraph;
        this.fragments = fragments;
        this.conditions = conditions;
        this.publicTypes = publicTypes;
        this.left = limit;
    }

    Selections read(TypeModel type, List<SelectionSet> sets) {
        Selections selections = new Selections(type);
        if (!type.isAbstract()) {
            collect(type.name(), sets).forEach((identity, nodes) -> {
                if (identity.equals("__typename")) {
                    selections.askTypename();
                } else {
                    selections.add(field(type, identity, nodes));
                }
            });
            return selections;
        }
        readAbstract(selections, sets);
        return selections;
    }

    /** Moves a field selected on an abstract type to each of its object types. */
    void spread(Selections selections, FieldSelection field) {
        selections.common().remove(field.identity());
        for (String member : members(selections.type())) {
            selections.add(member, field(supergraph.type(member), field.identity(), field.nodes()));
        }
    }

    /** The object types that an object of this type may have, as far as this reader regards them. */
    Set<String> members(TypeModel type) {
        Set<String> members = new TreeSet<>(type.members());
        if (publicTypes) {
            members.removeIf(member -> supergraph.type(member).inaccessible());
        }
        return members;
    }

    private void readAbstract(Selections selections, List<SelectionSet> sets) {
        TypeModel type = selections.type();
        Map<String, Map<String, List<Field>>> byType = new LinkedHashMap<>();
        for (String member : members(type)) {
            byType.put(member, collect(member, sets));
        }
        byType.forEach((member, fields) -> fields.forEach((identity, nodes) -> {
            if (identity.equals("__typename")) {
                selections.askTypename();
            } else if (type.fields().containsKey(nodes.getFirst().getName()) && sameEverywhere(identity, byType)) {
                if (!selections.common().containsKey(identity)) {
                    selections.add(field(type, identity, nodes));
                    noteNulls(selections, nodes.getFirst().getName());
                }
            } else {
                selections.add(member, field(supergraph.type(member), identity, nodes));
            }
        }));
    }

    /** The client's answer depends on whether an object's field may be null, which its interface need not say. */
    private void noteNulls(Selections selections, String field) {
        Set<String> shapes = new TreeSet<>();
        for (String member : members(selections.type())) {
            FieldModel model = supergraph.type(member).fields().get(field);
            if (model != null) {
                shapes.add(Types.shape(model.type()));
            }
        }
        if (publicTypes && shapes.size() > 1) {
            selections.tellTypesApart();
        }
    }

    private static boolean sameEverywhere(String identity, Map<String, Map<String, List<Field>>> byType) {
        List<List<Field>> all = new ArrayList<>();
        for (Map<String, List<Field>> fields : byType.values()) {
            List<Field> nodes = fields.get(identity);
            if (nodes == null) {
                return false;
            }
            all.add(nodes);
        }
        // Nodes of a document compare by identity.
        return all.stream().allMatch(nodes -> nodes.equals(all.getFirst()));
    }

    /** The field of this type that the nodes ask for together. */
    FieldSelection field(TypeModel parent, String identity, List<Field> nodes) {
        Field first = nodes.getFirst();
        FieldModel model = parent.fields().get(first.getName());
        if (model == null) {
            throw new PlanningException("There is no field " + parent.name() + "." + first.getName());
        }
        TypeModel named = supergraph.find(Types.named(model.type()));
        Selections children = null;
        if (named != null) {
            List<SelectionSet> sets = nodes.stream().map(Field::getSelectionSet).toList();
            children = read(named, sets);
            if (receiver != null && named.isAbstract() && !named.isInterfaceObjectIn(receiver)) {
                children.askTypename();
            }
        }
        return new FieldSelection(identity, first.getName(), first.getArguments(), nodes, children);
    }

    private Map<String, List<Field>> collect(String objectType, List<SelectionSet> sets) {
        Map<String, List<Field>> found = new LinkedHashMap<>();
        sets.forEach(set -> collect(objectType, set, field -> {
            if (!denied(objectType, field.getName())) {
                found.computeIfAbsent(FieldSelection.identity(field), any -> new ArrayList<>())
                        .add(field);
            }
        }));
        return found;
    }

    /** Whether the caller may not see this field, its type, or the type it stands on. */
    boolean denied(String objectType, String field) {
        Set<String> denied = conditions.denied();
        if (denied.isEmpty() || field.startsWith("__")) {
            return false;
        }
        FieldModel model = supergraph.type(objectType).fields().get(field);
        return denied.contains(objectType)
                || denied.contains(objectType + "." + field)
                || (model != null && denied.contains(Types.named(model.type())));
    }

    /** Hands every field that applies to objects of this type to the visitor, in order. */
    void collect(String objectType, @Nullable SelectionSet set, FieldVisitor visitor) {
        if (set == null) {
            return;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (--left < 0) {
                throw new OperationTooLargeException();
            }
            switch (selection) {
                case Field field when conditions.include(field) -> visitor.visit(field);
                case InlineFragment inline
                when conditions.include(inline) -> {
                    if (applies(inline.getTypeCondition(), objectType)) {
                        collect(objectType, inline.getSelectionSet(), visitor);
                    }
                }
                case FragmentSpread spread
                when conditions.include(spread) -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    if (fragment != null && applies(fragment.getTypeCondition(), objectType)) {
                        collect(objectType, fragment.getSelectionSet(), visitor);
                    }
                }
                default -> {
                    // Skipped by its condition.
                }
            }
        }
    }

    private boolean applies(@Nullable Type<?> condition, String objectType) {
        if (!(condition instanceof TypeName name) || name.getName().equals(objectType)) {
            return true;
        }
        TypeModel type = supergraph.find(name.getName());
        return type != null && type.members().contains(objectType);
    }

    /** Receives fields. */
    interface FieldVisitor {
        void visit(Field field);
    }
}
