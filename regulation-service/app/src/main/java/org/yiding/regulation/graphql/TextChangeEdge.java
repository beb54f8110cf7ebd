package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A change and its place in the list. */
@Description("变动列表中的一行")
public record TextChangeEdge(
        @NonNull @Description("该行的位置，不透明") String cursor,
        @NonNull @Description("该行") TextChange node) {}
