package org.yiding.gateway.plan;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yiding.gateway.supergraph.Supergraph;

/** Parses the field sets of keys, {@code @requires} and {@code @provides}; each text once. */
final class FieldSets {

    private static final int LIMIT = 100_000;

    private final Supergraph supergraph;
    private final Map<String, SelectionSet> parsed = new ConcurrentHashMap<>();

    FieldSets(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    SelectionSet parse(String fields) {
        return parsed.computeIfAbsent(fields, text -> {
            Document document = Parser.parse("{" + text + "}");
            return document.getDefinitionsOfType(OperationDefinition.class)
                    .getFirst()
                    .getSelectionSet();
        });
    }

    /** A reader that sees inaccessible types too: keys may use them. */
    SelectionReader reader() {
        return new SelectionReader(supergraph, Map.of(), Conditions.NONE, false, LIMIT);
    }

    /** A reader of what a representation tells this subgraph. */
    SelectionReader reader(int receiver) {
        return new SelectionReader(supergraph, Map.of(), Conditions.NONE, false, LIMIT, receiver);
    }
}
