package org.yiding.regulation.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.DocumentStanding;
import org.yiding.regulation.model.RegulationType;
import org.yiding.regulation.service.DocumentsToRegister.Instrument;
import org.yiding.support.error.InvalidInputException;

/** An instrument as a document names it. */
@Description("一份文件中提到的一件法规文件")
@Input("DocumentMentionInput")
@Inaccessible
public record DocumentMentionInput(
        @NonNull @Description("在该文件中唯一的键，由登记者自定") String key,
        @NonNull @Description("文件中的写法，可带书名号与草案标记") String title,
        @Description("文种，如“实施意见”") @Nullable String form,

        @NonNull @Description("状态：DELIBERATED 上会并作出决定，TABLED 上会未作决定，IN_FORCE 现行，TO_BE_DRAFTED 待起草")
        DocumentStanding standing,

        @Description("文件写明的类别") @Nullable RegulationType statedType,
        @Description("文件写明的施行日") @Nullable LocalDate effectiveOn,
        @Description("文件中所用的简称") @Nullable List<@Nullable String> shortTitles,
        @Description("同一登记中由它修改的法规文件的键") @Nullable List<@Nullable String> amends) {

    Instrument instrument() {
        return new Instrument(
                key,
                title,
                form,
                standing,
                statedType,
                effectiveOn,
                words("shortTitles", shortTitles),
                words("amends", amends));
    }

    // The schema cannot say "no list, or a list without nulls": SmallRye takes the mark of the element for the list's.
    private static List<String> words(String field, @Nullable List<@Nullable String> given) {
        if (given == null) {
            return List.of();
        }
        List<String> words = given.stream().filter(Objects::nonNull).toList();
        if (words.size() < given.size()) {
            throw new InvalidInputException(
                    "input.documents." + field, "input.documents." + field + " contains null.", "Leave the nulls out.");
        }
        return words;
    }
}
