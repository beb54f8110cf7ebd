package org.yiding.gateway.supergraph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The role decisions that the schema carries: {@code @authenticated}, {@code @requiresScopes} and {@code @policy}.
 *
 * @param rules by coordinate, {@code Type} or {@code Type.field}; nothing where the schema decides nothing
 */
public record AccessRules(Map<String, Rule> rules) {

    public AccessRules {
        rules = Map.copyOf(rules);
    }

    /**
     * What one type or field asks of the caller.
     *
     * @param authenticated whether any valid token will do
     * @param scopes alternatives, each a set of scopes that are all needed; empty for no demand
     * @param policies alternatives, each a set of policies that are all needed; empty for no demand
     */
    public record Rule(boolean authenticated, List<Set<String>> scopes, List<Set<String>> policies) {

        public Rule {
            scopes = List.copyOf(scopes);
            policies = List.copyOf(policies);
        }
    }

    public boolean isEmpty() {
        return rules.isEmpty();
    }
}
