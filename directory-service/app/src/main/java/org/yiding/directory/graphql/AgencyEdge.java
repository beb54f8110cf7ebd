package org.yiding.directory.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A agency and its place in the list. */
@Description("单位列表中的一行")
public record AgencyEdge(
        @NonNull @Description("该行的位置，不透明") String cursor,
        @NonNull @Description("该行") Agency node) {}
