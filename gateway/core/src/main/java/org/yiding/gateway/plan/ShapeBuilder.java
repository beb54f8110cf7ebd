package org.yiding.gateway.plan;

import graphql.language.Field;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.SelectionSet;
import graphql.language.Type;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.plan.Shape.FieldShape;
import org.yiding.gateway.plan.Shape.Leaf;
import org.yiding.gateway.plan.Shape.ValueShape;
import org.yiding.gateway.supergraph.FieldModel;
import org.yiding.gateway.supergraph.Supergraph;
import org.yiding.gateway.supergraph.TypeModel;

/** Works out what the client sees, once the plan has settled under which keys everything is kept. */
final class ShapeBuilder {

    private final Supergraph supergraph;
    private final SelectionReader reader;
    private final StorageKeys keys;
    private final boolean byResponseName;
    private final List<QueryPlan.Denied> denied = new ArrayList<>();
    private final List<Object> path = new ArrayList<>();
    private int listsAbove;

    /** @param byResponseName whether the root's fields are told apart by response name, as a mutation's are */
    ShapeBuilder(Supergraph supergraph, SelectionReader reader, StorageKeys keys, boolean byResponseName) {
        this.supergraph = supergraph;
        this.reader = reader;
        this.keys = keys;
        this.byResponseName = byResponseName;
    }

    Shape root(Selections selections, SelectionSet set) {
        List<FieldShape> fields = fields(selections.type(), selections, null, List.of(set), byResponseName);
        return new Shape(fields, selections.type().name(), Map.of());
    }

    /** What the shape leaves out because the caller may not see it. */
    List<QueryPlan.Denied> denied() {
        return denied;
    }

    private Shape shape(Selections selections, List<SelectionSet> sets) {
        TypeModel type = selections.type();
        if (!type.isAbstract()) {
            return new Shape(fields(type, selections, null, sets, false), type.name(), Map.of());
        }
        Map<String, List<FieldShape>> byType = new LinkedHashMap<>();
        for (String member : reader.members(type)) {
            byType.put(member, fields(supergraph.type(member), selections, member, sets, false));
        }
        if (!selections.needsTypes() && !byType.isEmpty()) {
            return new Shape(byType.values().iterator().next(), null, Map.of());
        }
        return new Shape(null, null, byType);
    }

    private List<FieldShape> fields(
            TypeModel type,
            Selections selections,
            @Nullable String member,
            List<SelectionSet> sets,
            boolean byResponse) {
        Map<String, List<Field>> byName = new LinkedHashMap<>();
        for (SelectionSet set : sets) {
            reader.collect(
                    type.name(),
                    set,
                    field -> byName.computeIfAbsent(field.getResultKey(), any -> new ArrayList<>())
                            .add(field));
        }
        List<FieldShape> fields = new ArrayList<>();
        byName.forEach((response, nodes) -> {
            Field first = nodes.getFirst();
            if (first.getName().equals("__typename")) {
                fields.add(new FieldShape(response, null, ValueShape.any(true), type.name() + ".__typename"));
            } else if (first.getName().startsWith("__")) {
                String key = QueryPlan.introspectionKey(response);
                fields.add(new FieldShape(response, key, ValueShape.any(false), first.getName()));
            } else if (reader.denied(type.name(), first.getName())) {
                fields.add(denied(type, response, first.getName()));
            } else {
                String identity = byResponse ? response : FieldSelection.identity(first);
                fields.add(field(type, selections, member, identity, response, nodes));
            }
        });
        return List.copyOf(fields);
    }

    private FieldShape field(
            TypeModel type,
            Selections selections,
            @Nullable String member,
            String identity,
            String response,
            List<Field> nodes) {
        FieldSelection common = selections.common().get(identity);
        FieldSelection selected = common;
        if (common == null && member != null) {
            selected = selections.byType().getOrDefault(member, Map.of()).get(identity);
        }
        FieldModel model = type.fields().get(nodes.getFirst().getName());
        if (selected == null || model == null) {
            throw new IllegalStateException("The plan does not hold " + type.name() + "." + identity);
        }
        List<SelectionSet> below = nodes.stream()
                .map(Field::getSelectionSet)
                .filter(set -> set != null)
                .toList();
        boolean list = isList(model.type());
        if (listsAbove == 0) {
            path.add(response);
        }
        listsAbove += list ? 1 : 0;
        Shape object = selected.children() == null ? null : shape(selected.children(), below);
        listsAbove -= list ? 1 : 0;
        if (listsAbove == 0) {
            path.removeLast();
        }
        return new FieldShape(
                response,
                keys.of(selected, common == null ? member : null),
                value(model.type(), object),
                type.name() + "." + model.name());
    }

    private FieldShape denied(TypeModel type, String response, String field) {
        List<Object> place = new ArrayList<>(path);
        if (listsAbove == 0) {
            place.add(response);
        }
        String coordinate = type.name() + "." + field;
        denied.add(new QueryPlan.Denied(place, coordinate));
        FieldModel model = type.fields().get(field);
        boolean nonNull = model != null && model.type() instanceof NonNullType;
        // Nothing is ever kept under this key.
        return new FieldShape(response, "__denied " + coordinate, ValueShape.any(nonNull), coordinate);
    }

    private static boolean isList(Type<?> type) {
        return type instanceof ListType
                || (type instanceof NonNullType nonNull && nonNull.getType() instanceof ListType);
    }

    private ValueShape value(Type<?> type, @Nullable Shape object) {
        boolean nonNull = type instanceof NonNullType;
        Type<?> nullable = type instanceof NonNullType wrapped ? wrapped.getType() : type;
        if (nullable instanceof ListType list) {
            return new ValueShape(nonNull, value(list.getType(), object), null, null, Leaf.ANY);
        }
        String name = Types.named(nullable);
        return new ValueShape(nonNull, null, object, allowed(name), Leaf.of(name));
    }

    private @Nullable Set<String> allowed(String type) {
        if (!(supergraph.publicSchema().getType(type) instanceof GraphQLEnumType constants)) {
            return null;
        }
        return constants.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .collect(Collectors.toUnmodifiableSet());
    }
}
