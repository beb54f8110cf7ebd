package org.yiding.directory.service.refusal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.service.Audit;
import org.yiding.audit.service.AuditEvent;
import org.yiding.directory.service.refusal.ToldRefusals.Told;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.security.Roles;

/** Records in the trail what the gateway refused, which has no database of its own. */
@ApplicationScoped
public class GatewayRefusals {

    private static final int MOST_AT_ONCE = 500;
    private static final String WHERE = "gateway ";

    private final Audit audit;

    GatewayRefusals(Audit audit) {
        this.audit = audit;
    }

    /**
     * Records all of them or none; what is recorded when this returns stays.
     *
     * @throws InvalidInputException where there are more than {@value #MOST_AT_ONCE}, or one says too little
     */
    @Transactional
    @RolesAllowed(Roles.GATEWAY)
    public void record(ToldRefusals told) {
        if (told.refusals().size() > MOST_AT_ONCE) {
            throw new InvalidInputException(
                    "refusals",
                    told.refusals().size() + " refusals came at once.",
                    "Send at most " + MOST_AT_ONCE + ", and the others after them.");
        }
        told.refusals().forEach(refused -> audit.record(event(refused)));
        if (told.dropped() > 0) {
            audit.record(AuditEvent.refused(
                            AuditKind.ACCESS,
                            WHERE + "refusals",
                            told.dropped() + " more refusals came than could be told singly")
                    .by(Actor.PROCESS));
        }
    }

    private static AuditEvent event(Told refused) {
        if (refused.operation() == null || refused.reason() == null) {
            throw new InvalidInputException(
                    "refusals", "A refusal names no operation or no reason.", "Name what was refused, and why.");
        }
        AuditEvent event = AuditEvent.refused(AuditKind.ACCESS, WHERE + refused.operation(), refused.reason())
                .by(refused.actor());
        return refused.times() > 1 ? event.asking(Map.of("times", refused.times())) : event;
    }
}
