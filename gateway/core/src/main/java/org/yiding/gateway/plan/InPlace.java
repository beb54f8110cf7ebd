package org.yiding.gateway.plan;

import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.plan.PathNode.FieldStep;
import org.yiding.gateway.supergraph.FieldInGraph;
import org.yiding.gateway.supergraph.Supergraph;
import org.yiding.gateway.supergraph.TypeModel;

/** What a subgraph resolves from a place it already holds, without anybody else being asked. */
final class InPlace {

    private final Supergraph supergraph;
    private final FieldSets fieldSets;

    InPlace(Supergraph supergraph, FieldSets fieldSets) {
        this.supergraph = supergraph;
        this.fieldSets = fieldSets;
    }

    /** The field resolved where we stand; null where the subgraph cannot, or needs more than it has. */
    @Nullable
    PathNode direct(PathNode tail, FieldSelection field, @Nullable String objectType) {
        FieldInGraph there = supergraph.type(tail.type()).field(field.name(), tail.graph());
        boolean needsMore = there != null && there.needsMore() && !isProvided(tail, field.name());
        return needsMore ? null : resolved(tail, field, objectType);
    }

    /** The same where a representation has brought whatever the field requires. */
    @Nullable
    PathNode resolved(PathNode tail, FieldSelection field, @Nullable String objectType) {
        TypeModel type = supergraph.type(tail.type());
        FieldInGraph there = type.field(field.name(), tail.graph());
        if (there == null) {
            return null;
        }
        boolean provided = isProvided(tail, field.name());
        if (!provided && !(there.resolvable() && everyMemberResolves(type, field.name(), tail.graph()))) {
            return null;
        }
        String named = Types.named(there.type());
        return new PathNode(
                tail,
                new FieldStep(field, objectType),
                tail.graph(),
                named,
                providedBelow(tail, field.name(), there, named),
                tail.hops(),
                tail.fetches());
    }

    private static boolean isProvided(PathNode tail, String field) {
        return tail.provided() != null && tail.provided().named(tail.type(), field) != null;
    }

    private @Nullable Selections providedBelow(PathNode tail, String field, FieldInGraph there, String named) {
        List<SelectionSet> sets = new ArrayList<>();
        FieldSelection above = tail.provided() == null ? null : tail.provided().named(tail.type(), field);
        if (above != null) {
            above.nodes().forEach(node -> {
                if (node.getSelectionSet() != null) {
                    sets.add(node.getSelectionSet());
                }
            });
        }
        if (there.provides() != null) {
            sets.add(fieldSets.parse(there.provides()));
        }
        TypeModel type = supergraph.find(named);
        return sets.isEmpty() || type == null ? null : fieldSets.reader().read(type, sets);
    }

    /** Whether a field of an interface can be asked for on the interface: every object the subgraph knows resolves it. */
    private boolean everyMemberResolves(TypeModel type, String field, int graph) {
        if (type.kind() != TypeModel.Kind.INTERFACE || type.isInterfaceObjectIn(graph)) {
            return true;
        }
        for (String member : type.membersIn(graph)) {
            FieldInGraph there = supergraph.type(member).field(field, graph);
            if (there == null || !there.resolvable() || there.needsMore()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the whole selection can be resolved without leaving the subgraph, so that no other way can be better. */
    boolean local(PathNode node, Selections selections) {
        if (selections.needsTypes() && supergraph.type(node.type()).isInterfaceObjectIn(node.graph())) {
            return false;
        }
        for (FieldSelection field : selections.common().values()) {
            if (!localField(node, field)) {
                return false;
            }
        }
        for (Map.Entry<String, Map<String, FieldSelection>> entry :
                selections.byType().entrySet()) {
            for (PathNode narrowed : narrowed(node, entry.getKey())) {
                if (!entry.getValue().values().stream().allMatch(field -> localField(narrowed, field))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean localField(PathNode node, FieldSelection field) {
        PathNode next = direct(node, field, null);
        return next != null && (field.children() == null || local(next, field.children()));
    }

    /** The objects of this type among those of an abstract one; none where the subgraph returns no such object. */
    List<PathNode> narrowed(PathNode tail, String objectType) {
        if (tail.type().equals(objectType)) {
            return List.of(tail);
        }
        TypeModel type = supergraph.type(tail.type());
        boolean possible = type.isAbstract()
                && !type.isInterfaceObjectIn(tail.graph())
                && type.membersIn(tail.graph()).contains(objectType);
        return possible ? List.of(tail.on(objectType)) : List.of();
    }
}
