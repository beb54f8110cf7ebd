package org.yiding.directory.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A person and its place in the list. */
@Description("人员列表中的一行")
public record PersonEdge(
        @NonNull @Description("该行的位置，不透明") String cursor,
        @NonNull @Description("该行") Person node) {}
