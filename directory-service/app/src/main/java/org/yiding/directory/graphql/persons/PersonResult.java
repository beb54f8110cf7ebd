package org.yiding.directory.graphql.persons;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Person;

/** A person as a command left it. */
@Description("修改后的人员")
public record PersonResult(
        @NonNull @Description("人员") Person person,
        @Description("请求所带的幂等键") @Nullable String clientMutationId) {}
