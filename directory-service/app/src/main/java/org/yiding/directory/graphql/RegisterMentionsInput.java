package org.yiding.directory.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.MentionsToRegister;
import org.yiding.directory.service.MentionsToRegister.AgencyMention;
import org.yiding.directory.service.MentionsToRegister.PersonMention;

/** What one document says of agencies and persons. */
@Description("一份文件中的称谓")
@Input("RegisterMentionsInput")
@Inaccessible
public record RegisterMentionsInput(
        @NonNull @Description("文件的 SHA-256，64 位小写十六进制") String documentSha256,
        @NonNull @Description("文件所述之日") LocalDate asOf,
        @Description("文件所属地区全称，如“苏州市”；不知道时为空") @Nullable String region,
        @NonNull @Description("单位称谓") List<@NonNull AgencyMentionInput> agencies,
        @NonNull @Description("人员称谓") List<@NonNull PersonMentionInput> persons) {

    MentionsToRegister mentions() {
        return new MentionsToRegister(
                documentSha256,
                asOf,
                region,
                agencies.stream()
                        .map(mention -> new AgencyMention(mention.key(), mention.asWritten(), mention.definedAs()))
                        .toList(),
                persons.stream()
                        .map(mention ->
                                new PersonMention(mention.key(), mention.name(), mention.agencyKey(), mention.post()))
                        .toList());
    }
}
