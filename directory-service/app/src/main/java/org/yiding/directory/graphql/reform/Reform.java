package org.yiding.directory.graphql.reform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.store.ReformEntity;
import org.yiding.directory.store.ReformEntity.Act;
import org.yiding.directory.store.ReformEntity.Undoing;

/** A reform that was applied. */
@Description("已实施的机构改革")
public record Reform(
        @NonNull @Description("标识，不透明") String id,
        @NonNull @Description("所依据文件的标题") String act,
        @Description("文号") @Nullable String actNumber,
        @Description("文件的 SHA-256") @Nullable String sourceDocument,
        @NonNull @Description("自该日起生效") LocalDate on,
        @NonNull @Description("所做的各项，每项一句") List<@NonNull String> account,
        @NonNull @Description("实施者的用户名") String appliedBy,
        @NonNull @Description("实施的时间") Instant appliedAt,
        @Description("撤回者的用户名；未撤回则为空") @Nullable String undoneBy,
        @Description("撤回的时间") @Nullable Instant undoneAt,
        @Description("撤回的理由") @Nullable String undoneBecause) {

    static Reform of(ReformEntity entity) {
        Act act = entity.act();
        Optional<Undoing> undone = entity.undone();
        return new Reform(
                entity.id().toString(),
                act.title(),
                act.number(),
                act.sourceDocument(),
                act.effectiveOn(),
                entity.account(),
                entity.appliedBy(),
                entity.appliedAt(),
                undone.map(Undoing::by).orElse(null),
                undone.map(Undoing::at).orElse(null),
                undone.map(Undoing::because).orElse(null));
    }
}
