-- Roles that administrators give, and each change of them, written down before Keycloak is asked so that nothing stays half done.
-- Users are Keycloak's and so have no rows here; agencies are told by id alone, since Keycloak keeps the id as well.
CREATE TABLE role_change (
    id            uuid        NOT NULL,
    kind          text        NOT NULL,
    user_id       text        NOT NULL,
    username      text        NOT NULL,
    role          text        NOT NULL,
    -- The agency that the user is to belong to, and the one that Keycloak had before.
    agency_id     uuid,
    agency_before text,
    valid_until   timestamptz,
    reason        text        NOT NULL,
    ordered_by    text        NOT NULL,
    ordered_at    timestamptz NOT NULL,
    state         text        NOT NULL,
    settled_at    timestamptz,
    CONSTRAINT role_change_pk PRIMARY KEY (id),
    CONSTRAINT role_change_kind_ck CHECK (kind IN ('GRANT', 'WITHDRAWAL', 'LIMIT')),
    CONSTRAINT role_change_state_ck CHECK (state IN ('PENDING', 'DONE', 'REFUSED', 'TAKEN_BACK')),
    CONSTRAINT role_change_settled_ck CHECK ((state = 'PENDING') = (settled_at IS NULL)),
    CONSTRAINT role_change_reason_ck CHECK (reason <> '')
);
-- One change of a user at a time: two at once could give roles that exclude each other.
CREATE UNIQUE INDEX role_change_pending_uq ON role_change (user_id) WHERE state = 'PENDING';

CREATE TABLE role_grant (
    id          uuid        NOT NULL,
    user_id     text        NOT NULL,
    username    text        NOT NULL,
    role        text        NOT NULL,
    agency_id   uuid,
    reason      text        NOT NULL,
    granted_by  text        NOT NULL,
    granted_at  timestamptz NOT NULL,
    -- From this moment on it is withdrawn.
    valid_until timestamptz,
    ended_at    timestamptz,
    ended_by    text,
    end_reason  text,
    CONSTRAINT role_grant_pk PRIMARY KEY (id),
    CONSTRAINT role_grant_reason_ck CHECK (reason <> ''),
    CONSTRAINT role_grant_end_ck CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX role_grant_held_uq ON role_grant (user_id, role) WHERE ended_at IS NULL;
CREATE INDEX role_grant_due_ix ON role_grant (valid_until) WHERE ended_at IS NULL AND valid_until IS NOT NULL;
