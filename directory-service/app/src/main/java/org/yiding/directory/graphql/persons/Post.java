package org.yiding.directory.graphql.persons;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Appointment;

/** A post at an agency with those who hold it on the day. */
@Description("职位及所问之日的任职者")
public record Post(
        @NonNull @Description("职务名称") String title,
        @Description("职数") int seats,
        @Description("空缺数") int vacant,
        @Description("起始日（含）；不知道时为空") @Nullable LocalDate validFrom,
        @Description("终止日（不含）；未终止或不知道时为空") @Nullable LocalDate validTo,
        @NonNull @Description("所问之日的任职者，含代理者") List<@NonNull Appointment> holders) {}
