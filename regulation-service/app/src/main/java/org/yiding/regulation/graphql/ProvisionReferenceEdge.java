package org.yiding.regulation.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A reference and its place in the list. */
@Description("引用列表中的一行")
public record ProvisionReferenceEdge(
        @NonNull @Description("该行的位置，不透明") String cursor,
        @NonNull @Description("该行") ProvisionReference node) {}
