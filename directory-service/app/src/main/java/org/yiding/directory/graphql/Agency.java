package org.yiding.directory.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.model.AgencyKind;
import org.yiding.directory.model.AgencyNames;
import org.yiding.directory.store.AgencyEntity;

/**
 * An agency as it was called on a day.
 *
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
        @Description("类别；不知道时为空") @Nullable AgencyKind kind,
        @Description("所在地区的行政区划代码（GB/T 2260）") @Nullable String regionCode,
        @Description("统一社会信用代码（GB 32100）") @Nullable String creditCode,
        @Description("成立日；不知道时为空") @Nullable LocalDate foundedOn,
        @Description("撤销日：自该日起不再存在；未撤销或不知道时为空") @Nullable LocalDate abolishedOn,
        @Description("版本：人工修改一次加一，修改时须写明所见的版本") int version,
        @Ignore LocalDate asOf) {

    /** Needs the names to be loaded. */
    public static Agency of(AgencyEntity entity, LocalDate asOf) {
        AgencyNames names = entity.names();
        AgencyFacts facts = entity.facts();
        return new Agency(
                entity.id().toString(),
                names.nameOn(asOf),
                names.shortNameOn(asOf).orElse(null),
                entity.region().orElse(null),
                entity.provisional(),
                names.inOrder().stream().map(AgencyName::of).toList(),
                entity.sourceDocument().orElse(null),
                facts.kind(),
                facts.regionCode(),
                facts.creditCode(),
                facts.foundedOn(),
                entity.abolishedOn().orElse(null),
                entity.version(),
                asOf);
    }
}
