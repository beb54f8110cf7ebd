package org.yiding.regulation.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.regulation.service.Registered;

/** What the instruments were taken for. */
@Description("登记结果，次序与登记时相同")
@Inaccessible
public record RegisterDocumentsResult(
        @NonNull @Description("各文件对应的条目") List<@NonNull RegisteredDocument> documents) {

    static RegisterDocumentsResult of(List<Registered> registered) {
        return new RegisterDocumentsResult(
                registered.stream().map(RegisteredDocument::of).toList());
    }
}
