package org.yiding.meeting.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A general demand. */
@Description("要求：对各地各部门的一般性要求")
public record Directive(
        @Description("编号") @NonNull String id,
        @Description("要求对象，照录原文") @NonNull List<@NonNull String> addressees,
        @Description("要求事项") @NonNull String action) {}
