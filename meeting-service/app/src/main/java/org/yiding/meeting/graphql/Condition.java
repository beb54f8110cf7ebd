package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What the approval of a resolution depends on. */
@Description("同意的前提条件")
public record Condition(
        @Description("编号") @NonNull String id,
        @Description("条件的原文") @NonNull String text) {}
