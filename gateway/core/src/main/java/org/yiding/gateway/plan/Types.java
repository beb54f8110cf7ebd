package org.yiding.gateway.plan;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.Type;
import graphql.language.TypeName;

/** Small questions to type expressions. */
final class Types {

    private Types() {}

    /** The named type below lists and non-nulls. */
    static String named(Type<?> type) {
        return switch (type) {
            case TypeName name -> name.getName();
            case NonNullType nonNull -> named(nonNull.getType());
            case ListType list -> named(list.getType());
            default -> throw new IllegalArgumentException("Unknown type expression " + type);
        };
    }

    /** The lists and non-nulls around the named type, for example {@code [!]}. */
    static String shape(Type<?> type) {
        return switch (type) {
            case NonNullType nonNull -> shape(nonNull.getType()) + "!";
            case ListType list -> "[" + shape(list.getType()) + "]";
            default -> "";
        };
    }
}
