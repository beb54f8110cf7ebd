package org.yiding.directory.graphql.roles;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A grant and its place in the list. */
@Description("列表中的一行")
public record RoleGrantEdge(
        @NonNull @Description("该行的位置，不透明") String cursor,
        @NonNull @Description("该行") RoleGrant node) {}
