package org.yiding.directory.graphql.reform;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Agency;
import org.yiding.directory.model.SuccessionKind;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.SuccessionEntity;
import org.yiding.directory.succession.Succeeded;

/** One line of what became of an agency. */
@Description("机构沿革的一笔：何单位于何日因何文件成为何单位")
public record Succession(
        @NonNull @Description("MERGE 合并，SPLIT 分设，RENAME 更名，TRANSFER 划转，ABOLISH 撤销")
        SuccessionKind kind,

        @NonNull @Description("原单位，生效前一日的情形") Agency agency,
        @Description("去向或承接单位，生效日的情形；无人承接则为空") @Nullable Agency successor,
        @NonNull @Description("自该日起") LocalDate on,
        @Description("划转的职责；关乎整个单位则为空") @Nullable String matter,
        @NonNull @Description("所依据的改革") Reform reform) {

    /** @param agencies by id, names loaded */
    static Succession of(SuccessionEntity entity, Map<UUID, AgencyEntity> agencies) {
        Succeeded line = entity.line();
        AgencyEntity successor = line.successor() == null ? null : agencies.get(line.successor());
        return new Succession(
                line.kind(),
                Agency.of(
                        Objects.requireNonNull(agencies.get(line.agency())),
                        line.on().minusDays(1)),
                successor == null ? null : Agency.of(successor, line.on()),
                line.on(),
                line.matter(),
                Reform.of(entity.reform()));
    }
}
