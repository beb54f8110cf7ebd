package org.yiding.regulation.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.DocumentsToRegister;

/** What one document says of instruments. */
@Description("一份文件中提到的法规文件")
@Input("RegisterDocumentsInput")
@Inaccessible
public record RegisterDocumentsInput(
        @NonNull @Description("文件的 SHA-256，64 位小写十六进制") String documentSha256,
        @NonNull @Description("文件所述之日") LocalDate asOf,
        @Description("文件所属地区全称，如“苏州市”；不知道时为空") @Nullable String region,
        @NonNull @Description("提到的法规文件") List<@NonNull DocumentMentionInput> documents) {

    DocumentsToRegister instruments() {
        return new DocumentsToRegister(
                documentSha256,
                asOf,
                region,
                documents.stream().map(DocumentMentionInput::instrument).toList());
    }
}
