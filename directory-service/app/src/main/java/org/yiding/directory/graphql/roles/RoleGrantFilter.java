package org.yiding.directory.graphql.roles;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;
import org.yiding.directory.service.Ids;
import org.yiding.directory.store.roles.GrantCriteria;

/** Which grants a list holds. */
@Description("授权的筛选条件，各项同时满足")
@Input("RoleGrantFilter")
public record RoleGrantFilter(
        @Description("用户的标识") @Nullable String user,
        @Description("角色") @Nullable Role role,
        @Description("单位的标识") @Nullable String agency,
        @Description("是否已终止") @Nullable Boolean ended,
        @Description("期限早于该时刻") @Nullable Instant endingBefore) {

    static GrantCriteria criteria(@Nullable RoleGrantFilter filter) {
        return filter == null
                ? new GrantCriteria(null, null, null, null, null)
                : new GrantCriteria(
                        filter.user,
                        filter.role,
                        filter.agency == null ? null : Ids.required("filter.agency", filter.agency),
                        filter.ended,
                        filter.endingBefore);
    }
}
