package org.yiding.directory.graphql.changes;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.DirectoryChangeKind;
import org.yiding.directory.store.ChangeEntity;

/** One thing that happened to an agency or a person; these are in {@link ChangeApi}. */
@Description("名录的变更：某单位或某人员发生了什么")
public record DirectoryChange(
        @NonNull @Description("标识") String id,
        @NonNull @Description("变更的种类") DirectoryChangeKind kind,
        @Description("单位的标识；变更的是人员时为空") @Nullable String agencyId,
        @Description("人员的标识；变更的是单位时为空") @Nullable String personId,
        @NonNull @Description("时间") Instant at) {

    static DirectoryChange of(ChangeEntity told) {
        return new DirectoryChange(
                told.id().toString(),
                told.type(),
                told.agencyId().map(UUID::toString).orElse(null),
                told.personId().map(UUID::toString).orElse(null),
                told.occurredAt());
    }
}
