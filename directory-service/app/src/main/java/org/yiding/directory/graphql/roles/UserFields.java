package org.yiding.directory.graphql.roles;

import static org.yiding.support.security.Roles.AGENCY_ADMIN;
import static org.yiding.support.security.Roles.SECURITY_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.graphql.Agency;
import org.yiding.directory.realm.HeldRoles;
import org.yiding.directory.service.Ids;
import org.yiding.directory.service.roles.RealmUsers;
import org.yiding.directory.store.roles.RoleGrantEntity;

/** What stands below users and grants, for a whole page at once. */
@GraphQLApi
public class UserFields {

    private final RealmUsers users;

    UserFields(RealmUsers users) {
        this.users = users;
    }

    @Description("此刻持有的角色")
    @RolesAllowed({SECURITY_ADMIN, AGENCY_ADMIN})
    public List<@NonNull List<@NonNull HeldRole>> roles(@Source List<User> page) {
        List<String> ids = page.stream().map(User::id).toList();
        Map<String, HeldRoles> held = users.rolesOf(ids);
        Map<String, List<RoleGrantEntity>> grants = users.grantsOf(ids);
        return page.stream()
                .map(user ->
                        roles(Objects.requireNonNull(held.get(user.id())), grants.getOrDefault(user.id(), List.of())))
                .toList();
    }

    @Description("所属单位；不属任何单位时为空")
    @Name("agency")
    @RolesAllowed({SECURITY_ADMIN, AGENCY_ADMIN})
    public List<@Nullable Agency> agencyOfUsers(@Source List<User> page) {
        return agencies(page.stream()
                .map(user -> Optional.ofNullable(user.agencyId()).flatMap(Ids::parsed))
                .toList());
    }

    @Description("授权所及的单位；与单位无关的为空")
    @Name("agency")
    @RolesAllowed({SECURITY_ADMIN, AGENCY_ADMIN})
    public List<@Nullable Agency> agencyOfGrants(@Source List<RoleGrant> page) {
        return agencies(page.stream()
                .map(grant -> Optional.ofNullable(grant.agencyId()))
                .toList());
    }

    private static List<HeldRole> roles(HeldRoles held, List<RoleGrantEntity> grants) {
        return held.all().stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> new HeldRole(
                        role,
                        !held.own().contains(role),
                        grants.stream()
                                .filter(grant -> grant.role() == role)
                                .findFirst()
                                .map(RoleGrant::of)
                                .orElse(null)))
                .toList();
    }

    private List<@Nullable Agency> agencies(List<Optional<UUID>> ids) {
        LocalDate today = users.today();
        Map<UUID, Agency> found = users
                .agencies(ids.stream().flatMap(Optional::stream).toList())
                .values()
                .stream()
                .map(agency -> Agency.of(agency, today))
                .collect(Collectors.toMap(agency -> UUID.fromString(agency.id()), agency -> agency));
        return ids.stream().map(id -> id.map(found::get).orElse(null)).toList();
    }
}
