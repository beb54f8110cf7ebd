package org.yiding.directory.store.roles;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;

/** A change of somebody's roles that was ordered, and how far it has come. */
@Entity
@Table(name = "role_change")
public class RoleChangeEntity {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(name = "user_id", updatable = false)
    private String userId;

    @Column(updatable = false)
    private String username;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(name = "agency_id", updatable = false)
    private @Nullable UUID agencyId;

    @Column(name = "agency_before", updatable = false)
    private @Nullable String agencyBefore;

    @Column(name = "valid_until", updatable = false)
    private @Nullable Instant validUntil;

    @Column(updatable = false)
    private String reason;

    @Column(name = "ordered_by", updatable = false)
    private String orderedBy;

    @Column(name = "ordered_at", updatable = false)
    private Instant orderedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RoleChangeEntity() {}

    @SuppressWarnings("NullAway.Init") // all set here, which is not seen through the order
    public RoleChangeEntity(RoleOrder order, Instant at) {
        id = UUID.randomUUID();
        kind = order.kind();
        userId = order.userId();
        username = order.username();
        role = order.role();
        agencyId = order.agency();
        agencyBefore = order.agencyBefore();
        validUntil = order.until();
        reason = order.reason();
        orderedBy = order.by();
        orderedAt = at;
        state = State.PENDING;
    }

    /** What can be ordered. */
    public enum Kind {
        /** The user gets the role. */
        GRANT,
        /** The user loses the role. */
        WITHDRAWAL,
        /** The user holds the role until another moment, or without an end. */
        LIMIT
    }

    /** How far an order has come. */
    public enum State {
        /** Keycloak may have heard of it. */
        PENDING,
        /** It holds. */
        DONE,
        /** Nothing of it was begun, for it may not be. */
        REFUSED,
        /** Keycloak did not answer in the middle of it, and is as it was before. */
        TAKEN_BACK
    }

    /** It has come to its end. */
    public void settle(State end, Instant at) {
        state = end;
        settledAt = at;
    }

    public UUID id() {
        return id;
    }

    /** What was ordered. */
    public RoleOrder order() {
        return new RoleOrder(kind, userId, username, role, agencyId, agencyBefore, validUntil, reason, orderedBy);
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    public State state() {
        return state;
    }

    /** Empty while it is pending. */
    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}
