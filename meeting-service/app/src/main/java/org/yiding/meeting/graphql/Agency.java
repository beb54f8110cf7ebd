package org.yiding.meeting.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An agency, which the directory owns; what this service knows of it is in {@link ContributedFields}. */
@Key(fields = @FieldSet("id"))
@Description("单位：由机构名录服务提供，此处为其任务和出席记录")
public record Agency(@Description("编号") @NonNull String id) {}
