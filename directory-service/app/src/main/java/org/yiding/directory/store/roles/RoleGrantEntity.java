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
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;

/** That somebody was given a role, or that its end was set here; ids rise with time, so they order lists. */
@Entity
@Table(name = "role_grant")
public class RoleGrantEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "user_id", updatable = false)
    private String userId;

    @Column(updatable = false)
    private String username;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(name = "agency_id", updatable = false)
    private @Nullable UUID agencyId;

    @Column(updatable = false)
    private String reason;

    @Column(name = "granted_by", updatable = false)
    private String grantedBy;

    @Column(name = "granted_at", updatable = false)
    private Instant grantedAt;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected RoleGrantEntity() {}

    @SuppressWarnings("NullAway.Init") // the id comes with the first flush
    public RoleGrantEntity(RoleOrder order, Instant at) {
        userId = order.userId();
        username = order.username();
        role = order.role();
        agencyId = order.agency();
        reason = order.reason();
        grantedBy = order.by();
        grantedAt = at;
        validUntil = order.until();
    }

    /** @param until the moment from which it is withdrawn; null for no end */
    public void limit(@Nullable Instant until) {
        validUntil = until;
    }

    /** It holds no more. */
    public void end(String by, String why, Instant at) {
        endedBy = by;
        endReason = why;
        endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public String userId() {
        return userId;
    }

    public String username() {
        return username;
    }

    public Role role() {
        return role;
    }

    /** Empty where the role needs none. */
    public Optional<UUID> agencyId() {
        return Optional.ofNullable(agencyId);
    }

    public String reason() {
        return reason;
    }

    public String grantedBy() {
        return grantedBy;
    }

    public Instant grantedAt() {
        return grantedAt;
    }

    /** The moment from which it is withdrawn; empty where none is set. */
    public Optional<Instant> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** Empty while it holds. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Empty while it holds. */
    public Optional<String> endedBy() {
        return Optional.ofNullable(endedBy);
    }

    /** Empty while it holds. */
    public Optional<String> endReason() {
        return Optional.ofNullable(endReason);
    }
}
