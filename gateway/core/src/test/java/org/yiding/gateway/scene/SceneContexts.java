package org.yiding.gateway.scene;

import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InlineFragment;
import graphql.language.InputValueDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What {@code @fromContext} says of a scene's fields: which arguments come from which objects above. */
final class SceneContexts {

    private record Taken(String argument, Set<String> types, SelectionSet selection) {}

    private final Map<String, List<Taken>> taken = new HashMap<>();

    /** Notes the arguments of one subgraph. */
    void note(TypeDefinitionRegistry schema) {
        Map<String, Set<String>> setting = new HashMap<>();
        for (TypeDefinition<?> type : schema.getTypes(TypeDefinition.class)) {
            for (Directive context : type.getDirectives("context")) {
                setting.computeIfAbsent(text(context, "name"), any -> new TreeSet<>())
                        .addAll(members(type, schema));
            }
        }
        for (ImplementingTypeDefinition<?> type : schema.getTypes(ImplementingTypeDefinition.class)) {
            for (FieldDefinition field : type.getFieldDefinitions()) {
                for (InputValueDefinition argument : field.getInputValueDefinitions()) {
                    argument.getDirectives("fromContext")
                            .forEach(from -> taken.computeIfAbsent(
                                            type.getName() + "." + field.getName(), any -> new ArrayList<>())
                                    .add(taken(argument.getName(), text(from, "field"), setting)));
                }
            }
        }
    }

    private static Set<String> members(TypeDefinition<?> type, TypeDefinitionRegistry schema) {
        Set<String> members = new TreeSet<>(Set.of(type.getName()));
        if (type instanceof UnionTypeDefinition union) {
            union.getMemberTypes().forEach(member -> members.add(((TypeName) member).getName()));
        }
        for (ImplementingTypeDefinition<?> other : schema.getTypes(ImplementingTypeDefinition.class)) {
            if (other.getImplements().stream()
                    .anyMatch(face -> ((TypeName) face).getName().equals(type.getName()))) {
                members.add(other.getName());
            }
        }
        return members;
    }

    private static Taken taken(String argument, String field, Map<String, Set<String>> setting) {
        String name = field.strip().substring(1).split("[^A-Za-z0-9_]")[0];
        String selection = field.strip().substring(1 + name.length()).strip();
        String inner = selection.startsWith("{") ? selection.substring(1, selection.length() - 1) : selection;
        return new Taken(argument, setting.getOrDefault(name, Set.of()), FieldSet.parsed(inner));
    }

    private static String text(Directive directive, String argument) {
        return ((StringValue) directive.getArgument(argument).getValue()).getValue();
    }

    /** The arguments that a field of an object takes from the objects above it, which are given the nearest first. */
    Map<String, Object> of(String coordinate, List<Item> above) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Taken each : taken.getOrDefault(coordinate, List.of())) {
            above.stream()
                    .filter(item -> each.types().contains(item.type))
                    .findFirst()
                    .ifPresent(item -> arguments.put(each.argument(), picked(item, each.selection())));
        }
        return arguments;
    }

    private static @Nullable Object picked(@Nullable Object value, @Nullable SelectionSet set) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> all = new ArrayList<>();
            list.forEach(each -> all.add(picked(each, set)));
            return all;
        }
        if (!(value instanceof Item item) || set == null) {
            return value;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                return picked(item.values.get(field.getName()), field.getSelectionSet());
            }
            if (selection instanceof InlineFragment inline
                    && inline.getTypeCondition().getName().equals(item.type)) {
                return picked(item, inline.getSelectionSet());
            }
        }
        return null;
    }
}
