package org.yiding.gateway.scene;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Field sets of federation directives, and what they pick of an item or a representation. */
final class FieldSet {

    private FieldSet() {}

    static SelectionSet parsed(String fields) {
        return Parser.parse("{" + fields + "}")
                .getDefinitionsOfType(OperationDefinition.class)
                .getFirst()
                .getSelectionSet();
    }

    /** The field set that a directive of a field carries; null for none. */
    static @Nullable String of(FieldDefinition field, String directive) {
        return field.getDirectives(directive).stream()
                .map(each -> ((StringValue) each.getArgument("fields").getValue()).getValue())
                .findFirst()
                .orElse(null);
    }

    /** What a set selects below a field, for objects of this type; null where it does not name the field. */
    static @Nullable SelectionSet below(@Nullable SelectionSet set, String type, String field) {
        List<Selection<?>> inner = new ArrayList<>();
        boolean found = collect(set, type, field, inner);
        return found ? SelectionSet.newSelectionSet(inner).build() : null;
    }

    private static boolean collect(@Nullable SelectionSet set, String type, String field, List<Selection<?>> inner) {
        boolean found = false;
        for (Selection<?> selection : set == null ? List.<Selection>of() : set.getSelections()) {
            if (selection instanceof Field named && named.getName().equals(field)) {
                found = true;
                if (named.getSelectionSet() != null) {
                    named.getSelectionSet().getSelections().forEach(inner::add);
                }
            } else if (selection instanceof InlineFragment inline
                    && inline.getTypeCondition().getName().equals(type)) {
                found |= collect(inline.getSelectionSet(), type, field, inner);
            }
        }
        return found;
    }

    /** The values that a set picks, as text; a representation must hold them all. */
    static String rendered(Scene scene, @Nullable Object value, @Nullable SelectionSet set) {
        if (value instanceof List<?> list) {
            List<String> all = new ArrayList<>();
            list.forEach(each -> all.add(rendered(scene, each, set)));
            return all.toString();
        }
        if (value == null || set == null) {
            return String.valueOf(value);
        }
        StringJoiner out = new StringJoiner(",", "{", "}");
        render(scene, value, set, out);
        return out.toString();
    }

    private static void render(Scene scene, Object value, SelectionSet set, StringJoiner out) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                out.add(field.getName() + "=" + rendered(scene, held(scene, value, field), field.getSelectionSet()));
            } else if (selection instanceof InlineFragment inline
                    && scene.isA(typename(value), inline.getTypeCondition().getName())) {
                render(scene, value, inline.getSelectionSet(), out);
            }
        }
    }

    private static @Nullable Object held(Scene scene, Object value, Field field) {
        if (value instanceof Item item) {
            if (field.getName().equals("__typename")) {
                return item.type;
            }
            Map<String, Object> arguments = new TreeMap<>();
            for (Argument argument : field.getArguments()) {
                arguments.put(
                        argument.getName(),
                        AstPrinter.printAstCompact(argument.getValue()).replace("\"", ""));
            }
            return scene.value(item, field.getName(), arguments);
        }
        Map<?, ?> representation = (Map<?, ?>) value;
        if (!representation.containsKey(field.getName())) {
            throw new IllegalStateException("The representation lacks " + field.getName() + ": " + representation);
        }
        return representation.get(field.getName());
    }

    private static String typename(Object value) {
        if (value instanceof Item item) {
            return item.type;
        }
        Object name = ((Map<?, ?>) value).get("__typename");
        if (name == null) {
            throw new IllegalStateException("The representation does not tell the type of " + value);
        }
        return (String) name;
    }
}
