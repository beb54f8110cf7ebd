package org.yiding.gateway.merge;

/**
 * An object of the result tree.
 *
 * @param object its {@link Value}
 * @param trail its way from the root, in {@link Trails}
 */
record Place(long object, int trail) {}
