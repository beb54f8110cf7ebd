package org.yiding.gateway.supergraph;

import java.util.HashSet;
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

    /**
     * What a caller brings.
     *
     * @param authenticated whether a valid token came
     * @param scopes what the token was issued for
     * @param policies what the gateway's own decisions grant, as {@code role:clerk}
     */
    public record Grants(boolean authenticated, Set<String> scopes, Set<String> policies) {

        /** Nothing, as for who comes without a token. */
        public static final Grants NONE = new Grants(false, Set.of(), Set.of());

        public Grants {
            scopes = Set.copyOf(scopes);
            policies = Set.copyOf(policies);
        }
    }

    /** @return the coordinates, {@code Type} or {@code Type.field}, that a caller with these grants may not see */
    public Set<String> denied(Grants grants) {
        Set<String> denied = new HashSet<>();
        rules.forEach((coordinate, rule) -> {
            if (!allows(rule, grants)) {
                denied.add(coordinate);
            }
        });
        return denied;
    }

    private static boolean allows(Rule rule, Grants grants) {
        return (!rule.authenticated() || grants.authenticated())
                && anyHeld(rule.scopes(), grants.scopes())
                && anyHeld(rule.policies(), grants.policies());
    }

    private static boolean anyHeld(List<Set<String>> alternatives, Set<String> held) {
        return alternatives.isEmpty() || alternatives.stream().anyMatch(held::containsAll);
    }
}
