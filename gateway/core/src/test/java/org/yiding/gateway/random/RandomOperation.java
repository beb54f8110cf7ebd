package org.yiding.gateway.random;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes operations: fragments, aliases, arguments, conditions and type conditions that may or may not match. */
final class RandomOperation {

    /** The variables that operations may use, with the values they are asked with. */
    static final Map<String, Object> VARIABLES = Map.of("yes", true, "no", false, "n", 3);

    private static final int MOST_FIELDS = 40;

    // Lists within lists multiply: an answer is kept from growing without bound.
    private static final int MOST_OBJECTS = 400;

    private final GraphQLSchema schema;
    private final Chance chance;
    private final List<String> fragments = new ArrayList<>();
    private int fields;
    private int objects = 1;

    private RandomOperation(GraphQLSchema schema, Chance chance) {
        this.schema = schema;
        this.chance = chance;
    }

    static String write(GraphQLSchema schema, long seed) {
        Chance chance = new Chance(seed);
        RandomOperation operation = new RandomOperation(schema, chance);
        boolean mutation = schema.getMutationType() != null && chance.of(15);
        GraphQLObjectType root = mutation ? schema.getMutationType() : schema.getQueryType();
        String body = operation.selection(root, 0);
        StringBuilder text = new StringBuilder(mutation ? "mutation" : "query");
        List<String> declared = new ArrayList<>();
        String all = body + operation.fragments;
        declare(all, declared, "yes", "Boolean!");
        declare(all, declared, "no", "Boolean = true");
        declare(all, declared, "n", "Int");
        text.append(declared.isEmpty() ? "" : "(" + String.join(", ", declared) + ")")
                .append(body);
        operation.fragments.forEach(fragment -> text.append(' ').append(fragment));
        return text.toString();
    }

    private static void declare(String text, List<String> declared, String name, String type) {
        if (text.matches("(?s).*\\$" + name + "\\b.*")) {
            declared.add("$" + name + ": " + type);
        }
    }

    private String selection(GraphQLNamedType type, int depth) {
        StringBuilder out = new StringBuilder(" {");
        int count = chance.between(1, depth == 0 ? 3 : 4);
        for (int i = 0; i < count; i++) {
            out.append(' ').append(one(type, depth));
        }
        if (out.length() == 2) {
            out.append(" __typename");
        }
        return out.append(" }").toString();
    }

    private String one(GraphQLNamedType type, int depth) {
        if (depth > 9 || fields > MOST_FIELDS) {
            return "__typename";
        }
        if (chance.of(8)) {
            return (chance.of(20) ? "kind: " : "") + "__typename" + condition();
        }
        boolean union = type instanceof GraphQLUnionType;
        if (union || chance.of(type instanceof GraphQLInterfaceType ? 50 : 10)) {
            return fragment(type, depth);
        }
        return field((GraphQLFieldsContainer) type, depth);
    }

    private String fragment(GraphQLNamedType type, int depth) {
        List<GraphQLNamedType> targets = new ArrayList<>();
        if (!(type instanceof GraphQLObjectType)) {
            for (GraphQLObjectType member : members(type)) {
                targets.add(member);
                member.getInterfaces().forEach(targets::add);
            }
        } else {
            ((GraphQLObjectType) type).getInterfaces().forEach(targets::add);
        }
        targets.add(type);
        GraphQLNamedType target = chance.pick(targets);
        boolean bare = target == type && chance.of(50);
        String inner = selection(target, depth + 1);
        if (!bare && chance.of(30)) {
            String name = "F" + fragments.size();
            fragments.add("fragment " + name + " on " + target.getName() + inner);
            return "..." + name + condition();
        }
        return "..." + (bare ? "" : " on " + target.getName()) + condition() + inner;
    }

    private List<GraphQLObjectType> members(GraphQLNamedType type) {
        if (type instanceof GraphQLInterfaceType face) {
            return schema.getImplementations(face);
        }
        return ((GraphQLUnionType) type)
                .getTypes().stream().map(member -> (GraphQLObjectType) member).toList();
    }

    private String condition() {
        if (!chance.of(12)) {
            return "";
        }
        return chance.pick(List.of(
                " @include(if: $yes)",
                " @skip(if: $yes)",
                " @include(if: $no)",
                " @skip(if: $no)",
                " @skip(if: true)",
                " @include(if: true)",
                " @skip(if: $no) @include(if: $yes)"));
    }

    private String field(GraphQLFieldsContainer type, int depth) {
        GraphQLFieldDefinition field = chance.pick(type.getFieldDefinitions());
        GraphQLNamedType target = GraphQLTypeUtil.unwrapAllAs(field.getType());
        boolean leaf = GraphQLTypeUtil.isLeaf(field.getType());
        if (!leaf && depth >= 7) {
            return "__typename";
        }
        int above = objects;
        objects *= lists(field.getType());
        if (!leaf && objects > MOST_OBJECTS) {
            objects = above;
            return "__typename";
        }
        fields++;
        String call = field.getName();
        String response = "";
        if (!field.getArguments().isEmpty() && chance.of(60)) {
            String value = chance.pick(List.of("1", "2", "3", "$n"));
            call += "(n: " + value + ")";
            response = field.getName() + "_" + value.replace("$", "v") + ": ";
        } else if (chance.of(15)) {
            response = chance.pick(List.of("x", "y", "z")) + field.getName() + ": ";
        }
        String inner = leaf ? "" : selection(target, depth + 1);
        objects = above;
        return response + call + condition() + inner;
    }

    /** How many objects a list holds at most, as the data has them. */
    private static int lists(GraphQLType type) {
        int most = 1;
        GraphQLType at = type;
        while (GraphQLTypeUtil.isWrapped(at)) {
            most *= GraphQLTypeUtil.isList(at) ? 3 : 1;
            at = GraphQLTypeUtil.unwrapOne(at);
        }
        return most;
    }
}
