package org.yiding.directory.service.roles;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.yiding.directory.store.roles.RoleChangeEntity.Kind;
import org.yiding.directory.store.roles.RoleChangeRepository;
import org.yiding.directory.store.roles.RoleGrantEntity;
import org.yiding.directory.store.roles.RoleGrantRepository;
import org.yiding.directory.store.roles.RoleOrder;
import org.yiding.support.error.UpstreamUnavailableException;

/** Withdraws roles whose end has come, and settles changes that Keycloak did not answer. One replica does so at a time. */
@ApplicationScoped
public class RoleKeeper {

    /** Who withdraws what has ended. */
    public static final String NAME = "yiding";

    private static final Logger LOG = Logger.getLogger(RoleKeeper.class);
    private static final int LONGEST_ROUND_SECONDS = 600;

    private final RoleChanges changes;
    private final RoleChangeRepository orders;
    private final RoleGrantRepository grants;
    private final Clock clock;

    RoleKeeper(RoleChanges changes, RoleChangeRepository orders, RoleGrantRepository grants, Clock clock) {
        this.changes = changes;
        this.orders = orders;
        this.grants = grants;
        this.clock = clock;
    }

    /** One round; does nothing while another replica is about it. */
    @Scheduled(every = "${yiding.roles.settle-every}", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    public void keep() {
        QuarkusTransaction.requiringNew().timeout(LONGEST_ROUND_SECONDS).run(() -> {
            if (orders.settlesAlone()) {
                grants.due(clock.instant()).forEach(this::withdraw);
                settleAll();
            }
        });
    }

    private void withdraw(RoleGrantEntity grant) {
        Instant end = grant.validUntil().orElseThrow();
        boolean ordered = changes.order(new RoleOrder(
                Kind.WITHDRAWAL,
                grant.userId(),
                grant.username(),
                grant.role(),
                null,
                null,
                null,
                "It was given until " + end + ".",
                NAME));
        if (!ordered) {
            LOG.debugf("A change of the roles of %s is under way; its end is for the next round", grant.username());
        }
    }

    private void settleAll() {
        changes.unsettled().forEach(id -> {
            try {
                changes.settle(id);
            } catch (UpstreamUnavailableException still) {
                LOG.warnf("Keycloak does not answer; the change of roles %s waits for it", id);
            }
        });
    }
}
