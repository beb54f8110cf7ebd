package org.yiding.regulation.graphql;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.store.history.LifeEventKind;
import org.yiding.regulation.store.history.StoredLifeEvent;

/**
 * Something that befell a regulation.
 *
 * @param actKey not part of the graph: the field {@code act} is read from it
 */
@Description("法规文件效力上的一次变化")
public record LifeEvent(
        @NonNull @Description("标识") String id,

        @NonNull @Description("SUSPENDED 暂停适用，RESUMED 恢复适用，REPEALED 废止，LAPSED 失效")
        LifeEventKind kind,

        @NonNull @Description("首日（含）；废止、失效则为不再有效之日") LocalDate from,
        @Description("暂停适用者恢复适用之日（不含）；不知道或非暂停时为空") @Nullable LocalDate to,
        @Description("所及的一条规定的标识；及于全部则为空") @Nullable String provision,
        @Description("作出决定的议定意见（会议服务）；没有或不知道时为空") @Nullable Resolution resolution,
        @NonNull @Description("理由") String reason,
        @NonNull @Description("记载的时刻") Instant recordedAt,
        @NonNull @Description("记载人") String recordedBy,
        @Ignore @Nullable UUID actKey) {

    static LifeEvent of(StoredLifeEvent event) {
        return new LifeEvent(
                event.id().toString(),
                event.kind(),
                event.from(),
                event.to(),
                event.provision(),
                Resolution.of(event.resolution()),
                event.reason(),
                event.recordedAt(),
                event.recordedBy(),
                event.act());
    }
}
