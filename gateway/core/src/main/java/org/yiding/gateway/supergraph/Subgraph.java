package org.yiding.gateway.supergraph;

/**
 * One service behind the gateway.
 *
 * @param index its place in {@link Supergraph#subgraphs()}, by which models refer to it
 * @param name as composition was told, for example {@code meeting}
 * @param url the routing address; empty where the supergraph names none
 */
public record Subgraph(int index, String name, String url) {}
