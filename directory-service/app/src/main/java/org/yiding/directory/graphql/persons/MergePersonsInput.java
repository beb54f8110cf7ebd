package org.yiding.directory.graphql.persons;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.persons.PersonAt;

/** That two persons are one. */
@Description("认定两条目为同一人")
@Input("MergePersonsInput")
public record MergePersonsInput(
        @NonNull @Description("保留的条目的标识") String kept,
        @Description("所见的该条目的版本") int keptVersion,
        @NonNull @Description("并入的条目的标识") String merged,
        @Description("所见的该条目的版本") int mergedVersion,
        @NonNull @Description("理由") String reason,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {

    PersonAt keptAt() {
        return new PersonAt(Ids.required("input.kept", kept), keptVersion);
    }

    PersonAt mergedAt() {
        return new PersonAt(Ids.required("input.merged", merged), mergedVersion);
    }
}
