package org.yiding.regulation.graphql;

import static org.yiding.support.security.Roles.AUDIT_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.graphql.AuditFilter;
import org.yiding.audit.graphql.AuditRecordConnection;
import org.yiding.audit.graphql.TrailQuestion;

/** The audit trail of this service. */
@GraphQLApi
public class AuditApi {

    private final TrailQuestion question;

    AuditApi(TrailQuestion question) {
        this.question = question;
    }

    @Query
    @NonNull
    @Description("本服务的审计记录，新的在前；查阅本身也留记录")
    @RolesAllowed(AUDIT_ADMIN)
    public AuditRecordConnection regulationAuditTrail(
            @Description("筛选条件") @Nullable AuditFilter filter,
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        return question.answer("regulationAuditTrail", filter, first, after);
    }
}
