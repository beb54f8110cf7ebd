package org.yiding.directory.graphql.roles;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.realm.RealmUser;

/**
 * Somebody who signs in.
 *
 * @param agencyId not part of the graph: to which agency they belong
 */
@Description("用户：可登录本系统的人，账号由 Keycloak 管理")
public record User(
        @NonNull @Description("标识，不透明") String id,
        @NonNull @Description("登录名") String username,
        @NonNull @Description("姓名；Keycloak 未登记时为空串") String name,
        @Description("是否可登录") boolean enabled,
        @Ignore @Nullable String agencyId) {

    static User of(RealmUser user) {
        return new User(user.id(), user.username(), user.name(), user.enabled(), user.agency());
    }
}
