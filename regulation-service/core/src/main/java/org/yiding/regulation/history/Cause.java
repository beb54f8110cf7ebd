package org.yiding.regulation.history;

/**
 * What put a provision where it is or gave it its words.
 *
 * @param act the id of the act in the chain
 * @param point the number of its point as written, such as 三、; empty outside any point, or where no sentence but the
 *     consequence of others did it (renumbering, a reference that followed)
 * @param sentence the words of the act; empty where the point is
 */
public record Cause(String act, String point, String sentence) {}
