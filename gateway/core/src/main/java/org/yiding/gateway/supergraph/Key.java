package org.yiding.gateway.supergraph;

/**
 * A key of an entity in one subgraph.
 *
 * @param fields the field set as written, for example {@code id organization { id }}
 * @param resolvable whether the subgraph answers {@code _entities} for it
 */
public record Key(String fields, boolean resolvable) {}
