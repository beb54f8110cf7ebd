package org.yiding.regulation.graphql;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationType;
import org.yiding.regulation.model.StageHistory;
import org.yiding.regulation.store.RegulationEntity;

/**
 * A regulation, asked about for a day.
 *
 * @param history not part of the graph: the field {@code stage} is read from it
 * @param asOf not part of the graph: the day of everything that is asked of it
 */
@Key(fields = @FieldSet("id"))
@Description("法律、法规、规章或规范性文件，自草案至废止为同一条目")
public record Regulation(
        @NonNull @Description("标识，不透明") String id,
        @NonNull @Description("名称，不含书名号与草案标记") String title,
        @NonNull @Description("文件中所用的简称") List<@NonNull String> shortTitles,

        @NonNull
        @Description("类别：LAW 法律，ADMINISTRATIVE_REGULATION 行政法规，LOCAL_REGULATION 地方性法规，RULE 规章，NORMATIVE_DOCUMENT 规范性文件")
        RegulationType type,

        @NonNull @Description("定性依据") String typeBasis,

        @Description("制定地区全称；全国性的为“中华人民共和国”；不知道时为空") @Nullable
        String region,

        @Description("修订号：每次更改文本、阶段或效力后加一，更改时送回以保其间无人改动") int revision,
        @Ignore StageHistory history,
        @Ignore LocalDate asOf) {

    static Regulation of(RegulationEntity entity, LocalDate asOf) {
        return new Regulation(
                entity.id().toString(),
                entity.title(),
                entity.shortTitles(),
                entity.type(),
                entity.typeBasis(),
                entity.region().orElse(null),
                entity.revision(),
                entity.stages(),
                asOf);
    }

    /** The id as the store has it. */
    UUID key() {
        return UUID.fromString(id);
    }
}
