package org.yiding.meeting.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A document that a resolution names. */
@Description("议定意见中提到的文件")
public record DocumentReference(
        @Description("编号") @NonNull String id,
        @Description("文件标题，简称已还原为全称") @NonNull String title,
        @Description("对应的规范性文件") @NonNull Regulation regulation) {}
