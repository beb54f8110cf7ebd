package org.yiding.gateway.supergraph;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads arguments of directives in schema text. */
final class Directives {

    private Directives() {}

    static List<Directive> named(DirectivesContainer<?> node, String name) {
        return node.getDirectives().stream()
                .filter(directive -> directive.getName().equals(name))
                .toList();
    }

    static boolean has(DirectivesContainer<?> node, String name) {
        return !named(node, name).isEmpty();
    }

    /** A string or enum argument; null where it is absent. */
    static @Nullable String text(Directive directive, String argument) {
        Value<?> value = value(directive, argument);
        if (value instanceof EnumValue constant) {
            return constant.getName();
        }
        return value instanceof StringValue string ? string.getValue() : null;
    }

    static boolean flag(Directive directive, String argument, boolean otherwise) {
        return value(directive, argument) instanceof BooleanValue flag ? flag.isValue() : otherwise;
    }

    /** An argument of the shape {@code [[String]]}; empty where it is absent. */
    static List<Set<String>> alternatives(Directive directive, String argument) {
        List<Set<String>> found = new ArrayList<>();
        if (value(directive, argument) instanceof ArrayValue outer) {
            for (Value<?> inner : outer.getValues()) {
                found.add(strings(inner));
            }
        }
        return found;
    }

    /** The objects of a list argument; empty where it is absent. */
    static List<ObjectValue> objects(Directive directive, String argument) {
        List<ObjectValue> found = new ArrayList<>();
        if (value(directive, argument) instanceof ArrayValue array) {
            array.getValues().forEach(each -> {
                if (each instanceof ObjectValue object) {
                    found.add(object);
                }
            });
        }
        return found;
    }

    /** A text of such an object. @throws InvalidSupergraphException where it has none */
    static String member(ObjectValue object, String name) {
        return object.getObjectFields().stream()
                .filter(field -> field.getName().equals(name) && field.getValue() instanceof StringValue)
                .map(field -> ((StringValue) field.getValue()).getValue())
                .findFirst()
                .orElseThrow(() -> new InvalidSupergraphException("A context argument without " + name));
    }

    private static Set<String> strings(Value<?> value) {
        Set<String> found = new LinkedHashSet<>();
        if (value instanceof ArrayValue array) {
            array.getValues().forEach(each -> found.addAll(strings(each)));
        } else if (value instanceof StringValue string) {
            found.add(string.getValue());
        }
        return found;
    }

    private static @Nullable Value<?> value(Directive directive, String name) {
        Argument argument = directive.getArgument(name);
        return argument == null ? null : argument.getValue();
    }
}
