package org.yiding.directory.graphql.roles;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A user and their place in the list. */
@Description("列表中的一行")
public record UserEdge(
        @NonNull @Description("该行的位置，不透明") String cursor,
        @NonNull @Description("该行") User node) {}
