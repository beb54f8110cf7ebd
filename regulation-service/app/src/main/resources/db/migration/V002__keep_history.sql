-- Texts and their history. A provision's row is kept once for all the days on which it reads the same, so a version that
-- changes two articles adds two; the day of the law and the moment at which we learned of it are kept apart.

ALTER TABLE regulation
    -- As the text or the importer names it: 苏州市人民政府.
    ADD COLUMN issuer   text,
    -- Counts what legal officers have done to it, so that two of them do not overwrite each other.
    ADD COLUMN revision integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT regulation_issuer_ck CHECK (issuer <> '');
CREATE INDEX regulation_issuer_ix ON regulation (issuer, id);

CREATE TABLE act (
    -- An act is an instrument itself and has its title and stages there.
    regulation_id   uuid        NOT NULL,
    sha256          text        NOT NULL,
    body            text        NOT NULL,
    promulgated_on  date        NOT NULL,
    -- Null where the act does not say and nobody has.
    effective_on    date,
    -- The meeting service's, as the legal officer gave it.
    resolution_id   text,
    recorded_at     timestamptz NOT NULL,
    recorded_by     text        NOT NULL,
    CONSTRAINT act_pk PRIMARY KEY (regulation_id),
    CONSTRAINT act_text_uq UNIQUE (sha256),
    CONSTRAINT act_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id),
    CONSTRAINT act_source_fk FOREIGN KEY (sha256) REFERENCES document (sha256),
    CONSTRAINT act_days_ck CHECK (promulgated_on <= effective_on)
);

-- An act that starts in parts stands here once for each day on which one starts.
CREATE TABLE act_application (
    act_id         uuid        NOT NULL,
    regulation_id  uuid        NOT NULL,
    effective_on   date        NOT NULL,
    -- Among the acts of one day.
    position       integer     NOT NULL,
    -- The points of the act that do not hold yet on this day.
    points_later   text[]      NOT NULL,
    applied_at     timestamptz NOT NULL,
    applied_by     text        NOT NULL,
    CONSTRAINT act_application_pk PRIMARY KEY (act_id, regulation_id, effective_on),
    CONSTRAINT act_application_act_fk FOREIGN KEY (act_id) REFERENCES act (regulation_id),
    CONSTRAINT act_application_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id),
    CONSTRAINT act_application_order_uq UNIQUE (regulation_id, effective_on, position) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT act_application_position_ck CHECK (position > 0)
);

ALTER TABLE regulation_version DROP CONSTRAINT regulation_version_one_a_day_ex;
ALTER TABLE regulation_version
    DROP COLUMN body,
    -- ANNOUNCED: only the day is known. TEXT: taken over as a whole. ACTS: computed. CORRECTED: a text put right.
    ADD COLUMN origin        text        NOT NULL DEFAULT 'ANNOUNCED',
    -- What stands before the first row, and the hash of the whole text as it was stored: rows that print otherwise are a fault.
    ADD COLUMN leading_space text        NOT NULL DEFAULT '',
    ADD COLUMN text_sha256   text,
    ADD COLUMN recorded_at   timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN recorded_by   text        NOT NULL DEFAULT 'registration',
    ADD COLUMN reason        text,
    -- From when on it is no longer taken for right; what was answered before can still be asked for.
    ADD COLUMN retracted_at  timestamptz,
    ADD CONSTRAINT regulation_version_origin_ck CHECK (origin IN ('ANNOUNCED', 'TEXT', 'ACTS', 'CORRECTED')),
    ADD CONSTRAINT regulation_version_text_ck CHECK ((origin = 'ANNOUNCED') = (text_sha256 IS NULL)),
    ADD CONSTRAINT regulation_version_recorded_ck CHECK (recorded_at <= retracted_at),
    ADD CONSTRAINT regulation_version_one_a_day_ex EXCLUDE USING gist (
        regulation_id WITH =,
        daterange(effective_on, superseded_on) WITH &&,
        tstzrange(recorded_at, retracted_at) WITH &&) DEFERRABLE INITIALLY DEFERRED;

CREATE SEQUENCE provision_id_seq;
CREATE TABLE provision (
    id            bigint NOT NULL,
    regulation_id uuid   NOT NULL,
    CONSTRAINT provision_pk PRIMARY KEY (id),
    CONSTRAINT provision_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id)
);
CREATE INDEX provision_regulation_ix ON provision (regulation_id);

-- The words, once for all rows that carry them: an article that only moves up keeps its passages.
CREATE SEQUENCE passage_id_seq;
CREATE TABLE passage (
    id   bigint NOT NULL,
    body text   NOT NULL,
    CONSTRAINT passage_pk PRIMARY KEY (id)
);
CREATE INDEX passage_text_ix ON passage USING gin (body gin_trgm_ops);

CREATE TABLE provision_state (
    regulation_id uuid        NOT NULL,
    provision_id  bigint      NOT NULL,
    -- The article it belongs to; its own id where it is one, null outside of any.
    article_id    bigint,
    passage_id    bigint      NOT NULL,
    rank          bigint      NOT NULL,
    depth         smallint    NOT NULL,
    level         text        NOT NULL,
    -- 10, or 10-1 for 第十条之一; null where it has none.
    number        text,
    label         text,
    lead          text        NOT NULL,
    tail          text        NOT NULL,
    from_day      date        NOT NULL,
    to_day        date,
    act_id        uuid,
    point         text,
    recorded_at   timestamptz NOT NULL,
    retracted_at  timestamptz,
    CONSTRAINT provision_state_pk PRIMARY KEY (provision_id, from_day, recorded_at),
    CONSTRAINT provision_state_provision_fk FOREIGN KEY (provision_id) REFERENCES provision (id),
    CONSTRAINT provision_state_article_fk FOREIGN KEY (article_id) REFERENCES provision (id),
    CONSTRAINT provision_state_passage_fk FOREIGN KEY (passage_id) REFERENCES passage (id),
    CONSTRAINT provision_state_act_fk FOREIGN KEY (act_id) REFERENCES act (regulation_id),
    CONSTRAINT provision_state_period_ck CHECK (from_day < to_day),
    CONSTRAINT provision_state_recorded_ck CHECK (recorded_at <= retracted_at),
    CONSTRAINT provision_state_level_ck CHECK (level IN (
        'TITLE', 'NOTE', 'CONTENTS', 'ENTRY', 'PREAMBLE', 'PART', 'SUBPART', 'CHAPTER', 'SECTION', 'ARTICLE',
        'PARAGRAPH', 'ITEM', 'SUBITEM', 'LINE', 'APPENDIX')),
    CONSTRAINT provision_state_number_ck CHECK ((number IS NULL) = (label IS NULL)),
    CONSTRAINT provision_state_one_a_day_ex EXCLUDE USING gist (
        provision_id WITH =, daterange(from_day, to_day) WITH &&) WHERE (retracted_at IS NULL)
);
CREATE INDEX provision_state_text_ix ON provision_state (regulation_id, from_day);
CREATE INDEX provision_state_passage_ix ON provision_state (passage_id);
CREATE INDEX provision_state_article_ix ON provision_state (article_id);
CREATE INDEX provision_state_act_ix ON provision_state (act_id);
CREATE INDEX provision_state_from_ix ON provision_state (from_day);

-- When a text, or one provision of it, does not apply although it stands there.
CREATE TABLE suspension (
    id            uuid        NOT NULL,
    regulation_id uuid        NOT NULL,
    -- Null for the whole.
    provision_id  bigint,
    kind          text        NOT NULL,
    from_day      date        NOT NULL,
    to_day        date,
    reason        text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    CONSTRAINT suspension_pk PRIMARY KEY (id),
    CONSTRAINT suspension_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id),
    CONSTRAINT suspension_provision_fk FOREIGN KEY (provision_id) REFERENCES provision (id),
    CONSTRAINT suspension_kind_ck CHECK (kind IN ('SUSPENDED', 'NOT_YET_APPLICABLE')),
    CONSTRAINT suspension_period_ck CHECK (from_day < to_day),
    CONSTRAINT suspension_reason_ck CHECK (reason <> ''),
    CONSTRAINT suspension_one_a_day_ex EXCLUDE USING gist (
        regulation_id WITH =, (coalesce(provision_id, 0)) WITH =, daterange(from_day, to_day) WITH &&)
);

-- What was answered to a caller's idempotency key, and to which input.
CREATE TABLE command (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    input_sha256 text        NOT NULL,
    -- The regulation that the answer is about.
    regulation_id uuid       NOT NULL,
    answered_at  timestamptz NOT NULL,
    CONSTRAINT command_pk PRIMARY KEY (caller, key),
    CONSTRAINT command_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id),
    CONSTRAINT command_input_ck CHECK (input_sha256 ~ '^[0-9a-f]{64}$')
);
