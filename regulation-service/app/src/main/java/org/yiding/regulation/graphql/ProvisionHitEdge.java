package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A hit and its place in the list. */
@Description("检索结果中的一行")
public record ProvisionHitEdge(
        @NonNull @Description("该行的位置，不透明") String cursor,
        @NonNull @Description("该行") ProvisionHit node) {}
