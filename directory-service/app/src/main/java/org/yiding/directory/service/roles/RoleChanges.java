package org.yiding.directory.service.roles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.yiding.directory.config.RolesConfig;
import org.yiding.directory.realm.Realm;
import org.yiding.directory.store.roles.RoleChangeEntity;
import org.yiding.directory.store.roles.RoleChangeEntity.Kind;
import org.yiding.directory.store.roles.RoleChangeEntity.State;
import org.yiding.directory.store.roles.RoleChangeRepository;
import org.yiding.directory.store.roles.RoleOrder;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.UpstreamUnavailableException;
import org.yiding.support.error.YidingException;

/**
 * Makes changes of roles in Keycloak and here, so that none stays half done whatever fails: the order is stored before
 * Keycloak is asked, and settled when it has answered. Where Keycloak does not answer, a grant is taken back and a withdrawal is
 * completed, at once or as soon as it does: of two ways to end, the one that leaves less open.
 */
@ApplicationScoped
public class RoleChanges {

    private final Realm realm;
    private final RoleRules rules;
    private final RoleChangeRepository changes;
    private final RoleLedger ledger;
    private final RolesConfig config;
    private final Clock clock;

    RoleChanges(
            Realm realm,
            RoleRules rules,
            RoleChangeRepository changes,
            RoleLedger ledger,
            RolesConfig config,
            Clock clock) {
        this.realm = realm;
        this.rules = rules;
        this.changes = changes;
        this.ledger = ledger;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Carries an order out, in transactions of its own.
     *
     * @return the id of the change, which holds
     * @throws ConflictException where it contradicts what the user holds, or another change of the user is under way
     * @throws UpstreamUnavailableException where Keycloak does not answer; the message says how it ends
     */
    UUID carryOut(RoleOrder order) {
        rules.check(order);
        UUID id = inOwnTransaction(() -> opened(order));
        inOwnTransaction(() -> attempted(id)).ifPresent(failure -> {
            throw failure;
        });
        return id;
    }

    /** Stores an order of this system's own, to be settled. @return whether no other change of the user is under way */
    boolean order(RoleOrder order) {
        return inOwnTransaction(() -> {
            boolean free = !changes.isChanging(order.userId());
            if (free) {
                changes.persist(new RoleChangeEntity(order, clock.instant()));
            }
            return free;
        });
    }

    /** The ids of all changes that are not settled, the oldest first; whoever carries one out at this moment is among them. */
    List<UUID> unsettled() {
        return inOwnTransaction(changes::pending);
    }

    /**
     * Brings a change to its end that was left without one; does nothing where somebody else has done so or is about it.
     *
     * @throws UpstreamUnavailableException where Keycloak does not answer still
     */
    void settle(UUID id) {
        inOwnTransaction(() -> {
            changes.taken(id).ifPresent(change -> {
                if (change.order().kind() == Kind.GRANT) {
                    takeBack(change);
                } else {
                    make(change);
                }
            });
            return id;
        });
    }

    /** What was ordered by a change. */
    RoleOrder orderOf(UUID id) {
        return inOwnTransaction(() -> changes.findById(id).order());
    }

    private UUID opened(RoleOrder order) {
        if (changes.isChanging(order.userId())) {
            throw new ConflictException(
                    "Another change of the roles of " + order.username() + " is under way.", "Repeat it in a moment.");
        }
        RoleChangeEntity change = new RoleChangeEntity(order, clock.instant());
        changes.persist(change);
        return change.id();
    }

    /** Why it failed; empty where it holds. Nothing is thrown, for the state is to be stored. */
    private Optional<YidingException> attempted(UUID id) {
        Optional<RoleChangeEntity> taken = changes.taken(id);
        if (taken.isEmpty()) {
            return Optional.of(new ConflictException(
                    "The change was taken over and settled by another process.", "Read the user again."));
        }
        RoleChangeEntity change = taken.get();
        try {
            // Again, now that nobody else changes this user.
            rules.check(change.order());
        } catch (YidingException refused) {
            change.settle(State.REFUSED, clock.instant());
            return Optional.of(refused);
        }
        try {
            make(change);
            return Optional.empty();
        } catch (UpstreamUnavailableException lost) {
            return Optional.of(lostDuring(change, lost));
        }
    }

    private void make(RoleChangeEntity change) {
        RoleOrder order = change.order();
        switch (order.kind()) {
            case GRANT -> {
                if (order.agency() != null) {
                    // Before the role, so that nobody holds it without an agency.
                    realm.assign(order.userId(), order.agency().toString());
                }
                realm.give(order.userId(), order.role());
            }
            case WITHDRAWAL -> {
                realm.take(order.userId(), order.role());
                realm.endSessions(order.userId());
            }
            case LIMIT -> {
                // The end is kept here alone.
            }
        }
        ledger.enter(change, clock.instant());
        change.settle(State.DONE, clock.instant());
    }

    private void takeBack(RoleChangeEntity change) {
        RoleOrder order = change.order();
        realm.take(order.userId(), order.role());
        if (order.agency() != null) {
            realm.assign(order.userId(), order.agencyBefore());
        }
        change.settle(State.TAKEN_BACK, clock.instant());
    }

    private YidingException lostDuring(RoleChangeEntity change, UpstreamUnavailableException lost) {
        if (change.order().kind() != Kind.GRANT) {
            return new UpstreamUnavailableException(
                    "keycloak",
                    "Keycloak does not answer. The withdrawal is on record and is completed as soon as it does.",
                    lost);
        }
        try {
            takeBack(change);
        } catch (UpstreamUnavailableException still) {
            return new UpstreamUnavailableException(
                    "keycloak",
                    "Keycloak does not answer. The role is not given: what reached Keycloak of it is taken back as soon as it"
                            + " does. Repeat it later.",
                    still);
        }
        return new UpstreamUnavailableException(
                "keycloak", "Keycloak did not answer. The role is not given: repeat it.", lost);
    }

    private <T> T inOwnTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(config.changeTimeout().toSeconds()))
                .call(work);
    }
}
