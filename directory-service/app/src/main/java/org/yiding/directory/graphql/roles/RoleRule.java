package org.yiding.directory.graphql.roles;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.yiding.directory.model.Role;

/** What holds of a role whoever has it. */
@Description("角色及其授予规则")
public record RoleRule(
        @NonNull @Description("角色") Role role,
        @NonNull @Description("中文名称") String label,
        @NonNull @Description("在 Keycloak 与令牌中的名称") String realmName,
        @Description("是否须有所属单位") boolean needsAgency,
        @NonNull @Description("同一人不得兼任的角色（三员分立）") List<@NonNull Role> excludes,
        @NonNull @Description("可授予、限期、撤回它的角色；单位管理员仅限本单位用户") List<@NonNull Role> administeredBy) {

    static RoleRule of(Role role) {
        return new RoleRule(
                role,
                role.label(),
                role.realmName(),
                role.needsAgency(),
                List.copyOf(role.excludes()),
                List.copyOf(role.administeredBy()));
    }
}
