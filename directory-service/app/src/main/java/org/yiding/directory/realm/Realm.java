package org.yiding.directory.realm;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.yiding.directory.config.RolesConfig;
import org.yiding.directory.model.Role;
import org.yiding.support.error.UpstreamUnavailableException;

/**
 * The users of the realm and their roles, read and changed by Keycloak's admin API. Every method throws
 * {@link UpstreamUnavailableException} where Keycloak does not answer. Each change can be repeated.
 */
@ApplicationScoped
public class Realm {

    /** The user attribute that stands in tokens as the claim of the same name. */
    private static final String AGENCY = "agency_id";

    private final Keycloak keycloak;
    private final RolesConfig config;

    Realm(Keycloak keycloak, RolesConfig config) {
        this.keycloak = keycloak;
        this.config = config;
    }

    /** A user by Keycloak's id; empty where there is none, or where it is a program's. */
    public Optional<RealmUser> user(String id) {
        return found(id, user -> user.toRepresentation())
                .filter(user -> user.getServiceAccountClientId() == null)
                .map(Realm::shown);
    }

    /**
     * Users by their names, in the order of their user names.
     *
     * @param text found anywhere in the user name or at the beginning of a word of the other names; null for everybody
     * @param from how many to leave out
     */
    public List<RealmUser> users(@Nullable String text, int from, int limit) {
        return RealmFailure.told(() -> realm().users().search(text, from, limit)).stream()
                .map(Realm::shown)
                .toList();
    }

    /** How many {@link #users} there are. */
    public int countUsers(@Nullable String text) {
        return RealmFailure.told(
                () -> text == null ? realm().users().count() : realm().users().count(text));
    }

    /** Everybody who belongs to an agency, in the order of their user names. */
    public List<RealmUser> usersOf(String agency) {
        return RealmFailure.told(() ->
                        realm().users().searchByAttributes(0, Integer.MAX_VALUE, null, false, AGENCY + ":" + agency))
                .stream()
                .map(Realm::shown)
                .filter(user -> agency.equals(user.agency()))
                .toList();
    }

    /** Everybody who holds a role, by themselves or through a group, in the order of their user names. */
    public List<RealmUser> holdersOf(Role role) {
        return RealmFailure.told(() -> {
            var held = realm().roles().get(role.realmName());
            Stream<UserRepresentation> own = held.getUserMembers(0, Integer.MAX_VALUE).stream();
            Stream<UserRepresentation> grouped = held.getRoleGroupMembers(0, Integer.MAX_VALUE).stream()
                    .flatMap(group -> realm().groups().group(group.getId()).members(0, Integer.MAX_VALUE).stream());
            Set<String> ids =
                    Stream.concat(own, grouped).map(UserRepresentation::getId).collect(toSet());
            return ids.stream()
                    .flatMap(id -> user(id).stream())
                    .sorted(Comparator.comparing(RealmUser::username))
                    .toList();
        });
    }

    /** What a user holds; nothing where there is no such user. */
    public HeldRoles rolesOf(String id) {
        return found(id, user -> {
                    var roles = user.roles().realmLevel();
                    return new HeldRoles(ours(roles.listEffective()), ours(roles.listAll()));
                })
                .orElse(new HeldRoles(Set.of(), Set.of()));
    }

    /** Gives a role to a user, from their next token on. */
    public void give(String id, Role role) {
        RealmFailure.told(() -> {
            var roles = realm().users().get(id).roles().realmLevel();
            List<RoleRepresentation> toGive = named(roles.listAvailable(), role);
            if (!toGive.isEmpty()) {
                roles.add(toGive);
            }
            return toGive;
        });
    }

    /** Takes a role from a user, from their next token on; one that is given through a group stays. */
    public void take(String id, Role role) {
        found(id, user -> {
            var roles = user.roles().realmLevel();
            List<RoleRepresentation> toTake = named(roles.listAll(), role);
            if (!toTake.isEmpty()) {
                roles.remove(toTake);
            }
            return toTake;
        });
    }

    /** Ends a user's sessions: what is signed in gets no further token. */
    public void endSessions(String id) {
        found(id, user -> {
            user.logout();
            return id;
        });
    }

    /** Lets a user belong to an agency. @param agency its id; null for none */
    public void assign(String id, @Nullable String agency) {
        found(id, user -> {
            UserRepresentation stored = user.toRepresentation();
            Map<String, List<String>> attributes =
                    new HashMap<>(Objects.requireNonNullElse(stored.getAttributes(), Map.of()));
            attributes.put(AGENCY, agency == null ? List.of() : List.of(agency));
            stored.setAttributes(attributes);
            user.update(stored);
            return id;
        });
    }

    private RealmResource realm() {
        return keycloak.realm(config.realm());
    }

    private <T> Optional<T> found(String id, Function<UserResource, T> question) {
        try {
            return Optional.of(
                    RealmFailure.told(() -> question.apply(realm().users().get(id))));
        } catch (NotFoundException missing) {
            return Optional.empty();
        }
    }

    private static Set<Role> ours(List<RoleRepresentation> roles) {
        return roles.stream()
                .flatMap(role -> Role.named(role.getName()).stream())
                .collect(toSet());
    }

    private static List<RoleRepresentation> named(List<RoleRepresentation> roles, Role role) {
        return roles.stream()
                .filter(each -> each.getName().equals(role.realmName()))
                .toList();
    }

    private static RealmUser shown(UserRepresentation user) {
        List<String> agencies = Objects.requireNonNullElse(user.getAttributes(), Map.<String, List<String>>of())
                .getOrDefault(AGENCY, List.of());
        return new RealmUser(
                user.getId(),
                user.getUsername(),
                Objects.requireNonNullElse(user.getLastName(), "")
                        + Objects.requireNonNullElse(user.getFirstName(), ""),
                Boolean.TRUE.equals(user.isEnabled()),
                agencies.isEmpty() ? null : agencies.getFirst());
    }
}
