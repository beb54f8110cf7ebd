package org.yiding.directory.graphql.persons;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Days;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.persons.NewAppointment;
import org.yiding.directory.service.persons.PersonAt;
import org.yiding.support.error.InvalidInputException;

/** That somebody is appointed. */
@Description("任命")
@Input("AppointInput")
public record AppointInput(
        @NonNull @Description("人员的标识") String person,
        @Description("所见的人员版本") int version,
        @NonNull @Description("单位的标识") String agency,
        @NonNull @Description("职务") String post,
        @Description("起始日（含）；不知道时为空") @Nullable LocalDate validFrom,
        @Description("终止日（不含）；未终止或不知道时为空") @Nullable LocalDate validTo,
        @Description("是否代理或主持工作") @Nullable Boolean acting,
        @Description("任命文件的标题或文号") @Nullable String act,
        @Description("任命文件的 SHA-256，64 位小写十六进制") @Nullable String actDocument,
        @Description("幂等键：同键同内容只执行一次") @Nullable String clientMutationId) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    PersonAt at() {
        return new PersonAt(Ids.required("input.person", person), version);
    }

    NewAppointment appointed() {
        if (actDocument != null && !SHA256.matcher(actDocument).matches()) {
            throw new InvalidInputException(
                    "input.actDocument",
                    "input.actDocument is not a SHA-256.",
                    "Send 64 hexadecimal digits in lower case, or leave it out.");
        }
        return new NewAppointment(
                Ids.required("input.agency", agency),
                post,
                Days.between(validFrom, validTo),
                Boolean.TRUE.equals(acting),
                act == null || act.isBlank() ? null : act.strip(),
                actDocument);
    }
}
