package org.yiding.directory.graphql.changes;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A change and its place in the feed. */
@Description("名录的变更及其位置")
public record DirectoryChangeEdge(
        @NonNull @Description("该行的位置，不透明") String cursor,
        @NonNull @Description("该行") DirectoryChange node) {}
