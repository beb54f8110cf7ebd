package org.yiding.directory.graphql.roles;

import static org.yiding.support.security.Roles.AGENCY_ADMIN;
import static org.yiding.support.security.Roles.SECURITY_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.editing.Commands;
import org.yiding.directory.service.roles.RealmUsers;
import org.yiding.directory.service.roles.RoleAdministration;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.paging.PageRequest;

/** What administrators of roles ask and order. */
@GraphQLApi
public class RoleAdministrationApi {

    private final RealmUsers users;
    private final RoleAdministration administration;
    private final Commands commands;

    RoleAdministrationApi(RealmUsers users, RoleAdministration administration, Commands commands) {
        this.users = users;
        this.administration = administration;
        this.commands = commands;
    }

    @Query
    @NonNull
    @Description("用户列表，按登录名；单位管理员只见本单位用户")
    @RolesAllowed({SECURITY_ADMIN, AGENCY_ADMIN})
    public UserConnection users(
            @Description("筛选条件") @Nullable UserFilter filter,
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, RealmUsers.CURSOR_PARTS);
        return UserConnection.of(users.users(UserFilter.criteria(filter), page).map(User::of));
    }

    @Query
    @Description("按标识取用户；没有或不属本单位则为空")
    @RolesAllowed({SECURITY_ADMIN, AGENCY_ADMIN})
    public @Nullable User user(@NonNull @Description("标识") String id) {
        return users.user(id).map(User::of).orElse(null);
    }

    @Query
    @NonNull
    @Description("授权列表，按授予先后，已终止的也在内；单位管理员只见本单位的")
    @RolesAllowed({SECURITY_ADMIN, AGENCY_ADMIN})
    public RoleGrantConnection roleGrants(
            @Description("筛选条件") @Nullable RoleGrantFilter filter,
            @Description("本页行数，默认 20，最多 200") @Nullable Integer first,
            @Description("从该位置之后开始") @Nullable String after) {
        PageRequest page = PageRequest.of(first, after, RealmUsers.CURSOR_PARTS);
        return RoleGrantConnection.of(
                users.grants(RoleGrantFilter.criteria(filter), page).map(RoleGrant::of));
    }

    @Query
    @NonNull
    @Description("全部角色：由谁授予、与谁互斥、是否须有所属单位")
    @RolesAllowed({SECURITY_ADMIN, AGENCY_ADMIN})
    public List<@NonNull RoleRule> roleRules() {
        return Arrays.stream(Role.values()).map(RoleRule::of).toList();
    }

    @Mutation
    @NonNull
    @Description("授予角色：自该用户的下一个令牌起生效；任何人不得授予自己")
    @RolesAllowed({SECURITY_ADMIN, AGENCY_ADMIN})
    public RoleChangeResult grantRole(@NonNull GrantRoleInput input) {
        UUID agency = input.agency() == null ? null : Ids.required("input.agency", input.agency());
        return once(
                input.clientMutationId(),
                input,
                input.user(),
                () -> administration.grant(input.user(), input.role(), agency, input.until(), input.reason()));
    }

    @Mutation
    @NonNull
    @Description("撤回角色：自该用户的下一个令牌起生效，其现有会话随即终止")
    @RolesAllowed({SECURITY_ADMIN, AGENCY_ADMIN})
    public RoleChangeResult withdrawRole(@NonNull WithdrawRoleInput input) {
        return once(
                input.clientMutationId(),
                input,
                input.user(),
                () -> administration.withdraw(input.user(), input.role(), input.reason()));
    }

    @Mutation
    @NonNull
    @Description("设定或取消角色的期限；到期自动撤回")
    @RolesAllowed({SECURITY_ADMIN, AGENCY_ADMIN})
    public RoleChangeResult limitRole(@NonNull LimitRoleInput input) {
        return once(
                input.clientMutationId(),
                input,
                input.user(),
                () -> administration.limit(input.user(), input.role(), input.until(), input.reason()));
    }

    private RoleChangeResult once(@Nullable String key, Record sent, String user, Supplier<UUID> command) {
        commands.once(key, sent, command);
        User changed = users.user(user).map(User::of).orElseThrow(() -> new NotFoundException("user", user));
        return new RoleChangeResult(changed, key);
    }
}
