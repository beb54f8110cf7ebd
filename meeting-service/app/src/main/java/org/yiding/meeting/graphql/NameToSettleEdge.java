package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of a page with its place in the list. */
@Description("待认定的称谓及其在列表中的位置")
public record NameToSettleEdge(
        @Description("游标") @NonNull String cursor,
        @Description("待认定的称谓") @NonNull NameToSettle node) {}
