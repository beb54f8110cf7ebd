package org.yiding.directory.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyNames;
import org.yiding.directory.store.AgencyEntity;

/**
 * An agency as it was called on a day.
 *
 * @param parentId not part of the graph: the field {@code parent} is filled from it
 * @param asOf not part of the graph: the day by which the agency and those reached through it are called
 */
@Key(fields = @FieldSet("id"))
@Description("单位、机构：文件中提到的任何机构。尚未经人确认的为暂定条目。")
public record Agency(
        @NonNull @Description("标识，不透明") String id,
        @NonNull @Description("所问之日的名称：有全称用全称，否则用当日简称") String name,
        @Description("所问之日的简称；不知道时为空") @Nullable String shortName,
        @Description("所属地区全称，如“苏州市”；不知道时为空") @Nullable String region,
        @Description("是否暂定：由文件自动登记、尚未经人确认") boolean provisional,
        @NonNull @Description("历来的名称，各有起止日期") List<@NonNull AgencyName> names,
        @Description("首次提到该单位的文件的 SHA-256") @Nullable String sourceDocument,
        @Ignore @Nullable UUID parentId,
        @Ignore LocalDate asOf) {

    static Agency of(AgencyEntity entity, LocalDate asOf) {
        AgencyNames names = entity.names();
        return new Agency(
                entity.id().toString(),
                names.nameOn(asOf),
                names.shortNameOn(asOf).orElse(null),
                entity.region().orElse(null),
                entity.provisional(),
                names.inOrder().stream().map(AgencyName::of).toList(),
                entity.sourceDocument().orElse(null),
                entity.parentId().orElse(null),
                asOf);
    }
}
