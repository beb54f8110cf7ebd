package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a page with its place in the list. */
@Description("议定意见及其在列表中的位置")
public record ResolutionEdge(
        @Description("游标") @NonNull String cursor,
        @Description("议定意见") @NonNull Resolution node) {}
