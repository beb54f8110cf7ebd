package org.yiding.directory.graphql.roles;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.roles.RealmUsers;

/** Which users a list holds. */
@Description("用户的筛选条件，各项同时满足")
@Input("UserFilter")
public record UserFilter(
        @Description("登录名或姓名中的文字") @Nullable String text,
        @Description("持有的角色，经用户组取得的也算") @Nullable Role role,
        @Description("所属单位的标识") @Nullable String agency) {

    static RealmUsers.Criteria criteria(@Nullable UserFilter filter) {
        return filter == null
                ? new RealmUsers.Criteria(null, null, null)
                : new RealmUsers.Criteria(
                        filter.text,
                        filter.role,
                        filter.agency == null ? null : Ids.required("filter.agency", filter.agency));
    }
}
