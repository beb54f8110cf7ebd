package org.yiding.directory.service.roles;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;
import org.yiding.directory.realm.RealmUser;
import org.yiding.directory.service.Ids;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.roles.RoleChangeEntity.Kind;
import org.yiding.directory.store.roles.RoleOrder;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.ForbiddenException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.security.Roles;

/** Gives, limits and withdraws roles as administrators order it: who may order what is decided here. */
@ApplicationScoped
@RolesAllowed({Roles.SECURITY_ADMIN, Roles.AGENCY_ADMIN})
public class RoleAdministration {

    private final RealmUsers users;
    private final RoleChanges changes;
    private final AgencyRepository agencies;
    private final SecurityIdentity caller;
    private final Clock clock;

    RoleAdministration(
            RealmUsers users, RoleChanges changes, AgencyRepository agencies, SecurityIdentity caller, Clock clock) {
        this.users = users;
        this.changes = changes;
        this.agencies = agencies;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Gives a role, from the user's next token on.
     *
     * @param agency to which the user is to belong; null for the one they belong to
     * @param until the moment from which it is withdrawn; null for no end
     * @return the id of the change
     * @throws ConflictException where the user holds the role, or one that excludes it, or one of another agency
     * @throws ForbiddenException where the caller may not give it, or would give it to themselves
     * @throws NotFoundException where there is no such user, or none whom the caller administers
     */
    public UUID grant(String userId, Role role, @Nullable UUID agency, @Nullable Instant until, String reason) {
        RealmUser user = administered(userId, role);
        requireReason(reason);
        requireFuture(until);
        UUID belongsTo = agencyFor(role, user, agency);
        return changes.carryOut(order(Kind.GRANT, user, role, belongsTo, until, reason));
    }

    /**
     * Takes a role, from the user's next token on, and ends their sessions.
     *
     * @return the id of the change
     * @throws ConflictException where the user does not hold the role by themselves
     * @throws ForbiddenException as with {@link #grant}
     * @throws NotFoundException as with {@link #grant}
     */
    public UUID withdraw(String userId, Role role, String reason) {
        RealmUser user = administered(userId, role);
        requireReason(reason);
        return changes.carryOut(order(Kind.WITHDRAWAL, user, role, null, null, reason));
    }

    /**
     * Sets when a role that somebody holds ends.
     *
     * @param until the moment from which it is withdrawn; null for no end
     * @return the id of the change
     * @throws ConflictException where the user does not hold the role by themselves
     * @throws ForbiddenException as with {@link #grant}
     * @throws NotFoundException as with {@link #grant}
     */
    public UUID limit(String userId, Role role, @Nullable Instant until, String reason) {
        RealmUser user = administered(userId, role);
        requireReason(reason);
        requireFuture(until);
        UUID agency = role.needsAgency() ? agencyOf(user) : null;
        return changes.carryOut(order(Kind.LIMIT, user, role, agency, until, reason));
    }

    /** A user whom the caller may change in this role. */
    private RealmUser administered(String userId, Role role) {
        Administrator administrator = Administrator.of(caller);
        RealmUser user = users.visible(administrator, userId).orElseThrow(() -> new NotFoundException("user", userId));
        if (user.id().equals(administrator.id())) {
            throw new ForbiddenException("Nobody changes their own roles: another administrator has to.");
        }
        if (!administrator.administers(role)) {
            throw new ForbiddenException("The role " + role.realmName() + " (" + role.label()
                    + ") is administered by security administrators alone.");
        }
        return user;
    }

    private RoleOrder order(
            Kind kind, RealmUser user, Role role, @Nullable UUID agency, @Nullable Instant until, String reason) {
        String by = caller.getPrincipal().getName();
        return new RoleOrder(kind, user.id(), user.username(), role, agency, user.agency(), until, reason.strip(), by);
    }

    private @Nullable UUID agencyFor(Role role, RealmUser user, @Nullable UUID wished) {
        if (!role.needsAgency()) {
            if (wished != null) {
                throw new InvalidInputException(
                        "input.agency",
                        "The role " + role.realmName() + " belongs to no agency.",
                        "Leave input.agency out.");
            }
            return null;
        }
        UUID agency = wished == null ? agencyOf(user) : wished;
        if (agency == null) {
            throw new InvalidInputException(
                    "input.agency",
                    "The role " + role.realmName() + " needs an agency, and the user belongs to none.",
                    "Send the id of the agency that the user is to belong to.");
        }
        Administrator.of(caller).limitedTo().filter(own -> !own.equals(agency)).ifPresent(own -> {
            throw new ForbiddenException("You administer the users of your own agency alone.");
        });
        if (!agencies.byId(List.of(agency)).containsKey(agency)) {
            throw new NotFoundException("agency", agency.toString());
        }
        return agency;
    }

    private static @Nullable UUID agencyOf(RealmUser user) {
        return user.agency() == null ? null : Ids.parsed(user.agency()).orElse(null);
    }

    private void requireFuture(@Nullable Instant until) {
        if (until != null && !until.isAfter(clock.instant())) {
            throw new InvalidInputException(
                    "input.until",
                    "The role would have ended at " + until + " already.",
                    "Send a moment to come, or withdraw the role.");
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new InvalidInputException(
                    "input.reason", "No reason is given.", "Say for others to read why it is so.");
        }
    }
}
