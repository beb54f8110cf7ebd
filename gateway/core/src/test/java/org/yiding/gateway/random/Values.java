package org.yiding.gateway.random;

import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.random.GraphModel.Field;

/** What a field's value is: held by the data, changed by an argument, or computed of what the field requires. */
final class Values {

    private Values() {}

    /** In the place of a value that cannot be had. */
    enum Failure {
        FAILURE
    }

    /** The true value, whoever is asked. */
    static @Nullable Object of(Datum datum, String name, @Nullable Integer argument) {
        Field field = field(datum, name);
        if (field.computedOf != null) {
            return name + rendered(datum, FieldSetText.parsed(field.computedOf));
        }
        for (GraphModel.FieldInGraph there : field.in.values()) {
            if (there.requires != null) {
                return name + rendered(datum, FieldSetText.parsed(there.requires));
            }
        }
        return changed(field, datum.values.get(name), argument);
    }

    /** The value as a subgraph computes it of the representation it was given. */
    static Object computed(String name, String requires, Map<?, ?> representation) {
        return name + rendered(representation, FieldSetText.parsed(requires));
    }

    static Field field(Datum datum, String name) {
        Field field = datum.type.fields.get(name);
        if (field == null) {
            throw new IllegalStateException(datum.type.name + " has no " + name);
        }
        return field;
    }

    private static @Nullable Object changed(Field field, @Nullable Object value, @Nullable Integer argument) {
        if (field.argument == null || value == null || value instanceof Failure) {
            return value;
        }
        int n = argument == null ? Integer.parseInt(field.argument.replace("n: Int = ", "")) : argument;
        if (value instanceof List<?> list) {
            return list.subList(0, Math.min(list.size(), Math.max(n, 0)));
        }
        if (value instanceof Integer number) {
            return number + n;
        }
        return field.named.equals("String") ? value + "#" + n : value;
    }

    private static String rendered(@Nullable Object value, @Nullable SelectionSet set) {
        if (value instanceof List<?> list) {
            List<String> all = new ArrayList<>();
            list.forEach(each -> all.add(rendered(each, set)));
            return all.toString();
        }
        if (value instanceof Failure) {
            return "null";
        }
        if (value == null || set == null) {
            return String.valueOf(value);
        }
        StringJoiner out = new StringJoiner(",", "{", "}");
        render(value, set, out);
        return out.toString();
    }

    private static void render(Object value, SelectionSet set, StringJoiner out) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof graphql.language.Field field) {
                out.add(field.getName() + "=" + rendered(held(value, field), field.getSelectionSet()));
            } else if (selection instanceof InlineFragment inline
                    && typename(value).equals(inline.getTypeCondition().getName())) {
                render(value, inline.getSelectionSet(), out);
            }
        }
    }

    private static @Nullable Object held(Object value, graphql.language.Field field) {
        if (value instanceof Datum datum) {
            return of(datum, field.getName(), FieldSetText.argument(field));
        }
        Map<?, ?> representation = (Map<?, ?>) value;
        if (!representation.containsKey(field.getName())) {
            throw new IllegalStateException("The representation lacks " + field.getName() + ": " + representation);
        }
        return representation.get(field.getName());
    }

    private static String typename(Object value) {
        if (value instanceof Datum datum) {
            return datum.type.name;
        }
        Object name = ((Map<?, ?>) value).get("__typename");
        if (name == null) {
            throw new IllegalStateException("The representation does not tell the type of " + value);
        }
        return (String) name;
    }

    /** Whether a representation names this object by this key. */
    static boolean matches(Datum datum, String key, Map<?, ?> representation) {
        return rendered(datum, FieldSetText.parsed(key)).equals(rendered(representation, FieldSetText.parsed(key)));
    }

    static boolean holds(String key, Map<?, ?> representation) {
        return FieldSetText.parsed(key).getSelections().stream()
                .allMatch(selection -> representation.containsKey(((graphql.language.Field) selection).getName()));
    }
}
