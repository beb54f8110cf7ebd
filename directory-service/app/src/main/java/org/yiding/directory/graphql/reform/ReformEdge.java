package org.yiding.directory.graphql.reform;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A reform and its place in the list. */
@Description("改革列表中的一行")
public record ReformEdge(
        @NonNull @Description("该行的位置，不透明") String cursor,
        @NonNull @Description("该行") Reform node) {}
