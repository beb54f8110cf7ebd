package org.yiding.directory.service.roles;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.service.Audit;
import org.yiding.audit.service.AuditEvent;
import org.yiding.directory.store.roles.RoleChangeEntity;
import org.yiding.directory.store.roles.RoleChangeEntity.Kind;
import org.yiding.directory.store.roles.RoleGrantEntity;
import org.yiding.directory.store.roles.RoleGrantRepository;
import org.yiding.directory.store.roles.RoleOrder;

/** Keeps who holds which role by whom, since when and until when. Every change of roles that holds passes here, once. */
@ApplicationScoped
class RoleLedger {

    private final RoleGrantRepository grants;
    private final Audit audit;

    RoleLedger(RoleGrantRepository grants, Audit audit) {
        this.grants = grants;
        this.audit = audit;
    }

    /** Enters a change that Keycloak has made; runs in the transaction that settles it. */
    void enter(RoleChangeEntity change, Instant at) {
        RoleOrder order = change.order();
        Optional<RoleGrantEntity> held = grants.held(order.userId(), order.role());
        audit.record(told(order, held.flatMap(RoleGrantEntity::validUntil).orElse(null)));
        switch (order.kind()) {
            case GRANT -> {
                held.ifPresent(grant -> grant.end(order.by(), "withdrawn in Keycloak itself", at));
                // The end of the old one goes before the new one: no two hold at a time.
                grants.flush();
                grants.persist(new RoleGrantEntity(order, at));
            }
            case WITHDRAWAL -> held.ifPresent(grant -> grant.end(order.by(), order.reason(), at));
            case LIMIT ->
                held.ifPresentOrElse(
                        grant -> grant.limit(order.until()), () -> grants.persist(new RoleGrantEntity(order, at)));
        }
    }

    private static AuditEvent told(RoleOrder order, @Nullable Instant untilBefore) {
        Map<String, Object> held = state(order, untilBefore);
        Map<String, Object> holds = state(order, order.until());
        String operation =
                switch (order.kind()) {
                    case GRANT -> "grantRole";
                    case WITHDRAWAL -> "withdrawRole";
                    case LIMIT -> "limitRole";
                };
        return AuditEvent.done(AuditKind.ROLE_CHANGE, operation)
                .on("User", order.userId())
                .because(order.reason())
                // Whoever brings an order to its end that Keycloak did not hear is not who gave it.
                .asking(Map.of("orderedBy", order.by()))
                .changing(order.kind() == Kind.GRANT ? null : held, order.kind() == Kind.WITHDRAWAL ? null : holds);
    }

    private static Map<String, Object> state(RoleOrder order, @Nullable Instant until) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("username", order.username());
        told.put("role", order.role().realmName());
        if (order.agency() != null) {
            told.put("agency", order.agency().toString());
        }
        if (until != null) {
            told.put("until", until.toString());
        }
        return told;
    }
}
