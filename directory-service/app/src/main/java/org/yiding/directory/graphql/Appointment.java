package org.yiding.directory.graphql;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.store.AppointmentEntity;
import org.yiding.directory.store.AppointmentEntity.Entry;
import org.yiding.directory.store.AppointmentEntity.Observation;

/** A person's post at an agency. */
@Description("任职：某人在某单位担任某职务")
public record Appointment(
        @NonNull @Description("标识，不透明") String id,
        @Description("职务；文件未写明时为空") @Nullable String post,
        @Description("任职单位；文件未写明时为空") @Nullable Agency agency,
        @NonNull @Description("任职人员") Person person,
        @Description("起始日（含）；不知道时为空") @Nullable LocalDate validFrom,
        @Description("终止日（不含）；未终止或不知道时为空") @Nullable LocalDate validTo,
        @Description("最近一次在文件中见到的日期") @Nullable LocalDate observedOn,
        @Description("最近一次见到的文件的 SHA-256") @Nullable String source,
        @Description("是否代理或主持工作") boolean acting,
        @Description("任命文件的标题或文号；未录入则为空") @Nullable String act,
        @Description("任命文件的 SHA-256；未录入则为空") @Nullable String actDocument) {

    public static Appointment of(AppointmentEntity entity, LocalDate asOf) {
        Optional<Observation> last = entity.lastObserved();
        Optional<Entry> entry = entity.entry();
        return new Appointment(
                entity.id().toString(),
                entity.post().orElse(null),
                entity.agency().map(agency -> Agency.of(agency, asOf)).orElse(null),
                Person.of(entity.person(), asOf),
                entity.validity().from(),
                entity.validity().to(),
                last.map(Observation::observedOn).orElse(null),
                last.map(Observation::documentSha256).orElse(null),
                entry.map(Entry::acting).orElse(false),
                entry.map(Entry::act).orElse(null),
                entry.map(Entry::actDocument).orElse(null));
    }
}
