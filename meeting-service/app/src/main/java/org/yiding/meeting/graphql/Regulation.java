package org.yiding.meeting.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An instrument, which the regulation service owns; what this service knows of it is in {@link ContributedFields}. */
@Key(fields = @FieldSet("id"))
@Description("规范性文件：由法规服务提供，此处为有关的议定意见")
public record Regulation(@Description("编号") @NonNull String id) {}
