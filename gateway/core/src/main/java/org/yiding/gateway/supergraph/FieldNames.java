package org.yiding.gateway.supergraph;

import graphql.language.AstPrinter;
import graphql.language.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The names of all fields of a supergraph, and those that do not always mean the same type. */
final class FieldNames {

    private FieldNames() {}

    /** Every field name anywhere. */
    static Set<String> all(Map<String, TypeModel> types) {
        Set<String> names = new HashSet<>();
        types.values().forEach(type -> names.addAll(type.fields().keySet()));
        return Set.copyOf(names);
    }

    /** The names that different types or subgraphs declare with different types. */
    static Set<String> ambiguous(Map<String, TypeModel> types) {
        Map<String, String> seen = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (TypeModel type : types.values()) {
            for (FieldModel field : type.fields().values()) {
                note(field.name(), field.type(), seen, ambiguous);
                field.graphs().values().forEach(there -> note(field.name(), there.type(), seen, ambiguous));
            }
        }
        return Set.copyOf(ambiguous);
    }

    private static void note(String field, Type<?> type, Map<String, String> seen, Set<String> ambiguous) {
        String printed = AstPrinter.printAstCompact(type);
        String before = seen.putIfAbsent(field, printed);
        if (before != null && !before.equals(printed)) {
            ambiguous.add(field);
        }
    }
}
