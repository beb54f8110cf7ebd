package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a page with its place in the feed. */
@Description("变更及其在列表中的位置")
public record ChangeEdge(
        @Description("游标") @NonNull String cursor,
        @Description("变更") @NonNull Change node) {}
