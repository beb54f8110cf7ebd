package org.yiding.meeting.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A person, whom the directory owns; what this service knows of them is in {@link ContributedFields}. */
@Key(fields = @FieldSet("id"))
@Description("人员：由机构名录服务提供，此处为其出席记录")
public record Person(@Description("编号") @NonNull String id) {}
