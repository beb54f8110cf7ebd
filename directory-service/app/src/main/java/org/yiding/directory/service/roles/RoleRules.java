package org.yiding.directory.service.roles;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.yiding.directory.model.Role;
import org.yiding.directory.realm.HeldRoles;
import org.yiding.directory.realm.Realm;
import org.yiding.directory.realm.RealmUser;
import org.yiding.directory.store.roles.RoleOrder;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.NotFoundException;

/** Refuses changes that contradict what the user holds in Keycloak. */
@ApplicationScoped
class RoleRules {

    private static final String READ_AGAIN = "Read the user again, and repeat the change if it is still wanted.";

    private final Realm realm;

    RoleRules(Realm realm) {
        this.realm = realm;
    }

    /**
     * @throws ConflictException where the change may not be made
     * @throws NotFoundException where there is no such user any more
     */
    void check(RoleOrder order) {
        RealmUser user = realm.user(order.userId()).orElseThrow(() -> new NotFoundException("user", order.userId()));
        HeldRoles held = realm.rolesOf(order.userId());
        switch (order.kind()) {
            case GRANT -> requireGrantable(order, user, held);
            case WITHDRAWAL, LIMIT -> requireOwn(order, held);
        }
    }

    private static void requireGrantable(RoleOrder order, RealmUser user, HeldRoles held) {
        if (held.own().contains(order.role())) {
            throw new ConflictException(
                    named(order.username(), order.role()) + " is held already.",
                    "Set its end with limitRole, or withdraw it first.");
        }
        Optional<Role> excluding = order.role().excludedBy(held.all());
        if (excluding.isPresent()) {
            throw new ConflictException(
                    named(order.username(), order.role()) + " is excluded by the role "
                            + excluding.get().realmName() + ", which the same person holds (三员分立).",
                    "Give it to another person, or withdraw the other role first.");
        }
        if (!Optional.ofNullable(order.agencyBefore()).equals(Optional.ofNullable(user.agency()))) {
            throw new ConflictException("The agency of " + order.username() + " has just changed.", READ_AGAIN);
        }
        requireOneAgency(order, user, held);
    }

    /** Whoever holds a role for one agency does not come to another through a second role. */
    private static void requireOneAgency(RoleOrder order, RealmUser user, HeldRoles held) {
        boolean moves = order.agency() != null
                && user.agency() != null
                && !order.agency().toString().equals(user.agency());
        if (moves && held.all().stream().anyMatch(Role::needsAgency)) {
            throw new ConflictException(
                    order.username() + " holds a role of another agency.", "Withdraw that one first.");
        }
    }

    private static void requireOwn(RoleOrder order, HeldRoles held) {
        if (held.own().contains(order.role())) {
            return;
        }
        if (held.all().contains(order.role())) {
            throw new ConflictException(
                    named(order.username(), order.role()) + " comes through a group.",
                    "Take the user out of the group where groups are kept.");
        }
        throw new ConflictException(named(order.username(), order.role()) + " is not held.", READ_AGAIN);
    }

    private static String named(String username, Role role) {
        return "The role " + role.realmName() + " of " + username;
    }
}
