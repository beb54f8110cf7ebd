package org.yiding.audit.graphql;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.yiding.audit.model.AuditObject;

/** What something was done to. */
@Shareable
@Type("AuditObject")
@Description("操作的对象")
public record ShownObject(
        @NonNull @Description("类型") String type,
        @NonNull @Description("类型内的标识") String id) {

    static ShownObject of(AuditObject object) {
        return new ShownObject(object.type(), object.id());
    }
}
