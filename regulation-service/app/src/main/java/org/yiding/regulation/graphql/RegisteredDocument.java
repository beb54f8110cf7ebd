package org.yiding.regulation.graphql;

import io.smallrye.graphql.api.federation.Inaccessible;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.regulation.service.Registered;

/** What one instrument was taken for. */
@Description("一件法规文件对应的条目")
@Inaccessible
public record RegisteredDocument(
        @NonNull @Description("登记时的键") String key,
        @NonNull @Description("法规文件的标识") String id,
        @Description("是否由本次登记新建") boolean created,
        @NonNull @Description("为何是这一条目，阶段有何变化") String reason) {

    static RegisteredDocument of(Registered registered) {
        return new RegisteredDocument(
                registered.key(), registered.id().toString(), registered.created(), registered.reason());
    }
}
