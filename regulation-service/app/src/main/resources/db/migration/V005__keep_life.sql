-- Suspension, resumption, repeal and lapse as events, each with the act or the resolution behind it; the day of the law and
-- the moment of recording are kept apart.

DROP TABLE suspension;

CREATE TABLE life_event (
    id            uuid        NOT NULL,
    regulation_id uuid        NOT NULL,
    -- Null for the whole.
    provision_id  bigint,
    kind          text        NOT NULL,
    -- The first day of it; of an end, the first day on which nothing holds any more.
    from_day      date        NOT NULL,
    -- The first day on which a suspended text applies again; null while none is known.
    to_day        date,
    -- The instrument behind it.
    act_id        uuid,
    -- The meeting service's resolution behind it.
    resolution_id text,
    reason        text        NOT NULL,
    recorded_at   timestamptz NOT NULL,
    recorded_by   text        NOT NULL,
    -- From when on other days are known of it.
    retracted_at  timestamptz,
    CONSTRAINT life_event_pk PRIMARY KEY (id),
    CONSTRAINT life_event_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id),
    CONSTRAINT life_event_provision_fk FOREIGN KEY (provision_id) REFERENCES provision (id),
    CONSTRAINT life_event_act_fk FOREIGN KEY (act_id) REFERENCES regulation (id),
    CONSTRAINT life_event_kind_ck CHECK (kind IN ('SUSPENDED', 'RESUMED', 'REPEALED', 'LAPSED')),
    CONSTRAINT life_event_period_ck CHECK (from_day < to_day),
    CONSTRAINT life_event_end_ck CHECK (kind = 'SUSPENDED' OR to_day IS NULL),
    CONSTRAINT life_event_whole_ck CHECK (kind IN ('SUSPENDED', 'RESUMED') OR provision_id IS NULL),
    -- What lapses does so by its own words.
    CONSTRAINT life_event_source_ck CHECK (kind = 'LAPSED' OR act_id IS NOT NULL OR resolution_id IS NOT NULL),
    CONSTRAINT life_event_another_ck CHECK (act_id <> regulation_id),
    CONSTRAINT life_event_reason_ck CHECK (reason <> ''),
    CONSTRAINT life_event_recorded_ck CHECK (recorded_at <= retracted_at),
    -- Neither two suspensions of one day, nor a second end, nor a suspension of what has ended.
    CONSTRAINT life_event_one_a_day_ex EXCLUDE USING gist (
        regulation_id WITH =, (coalesce(provision_id, 0)) WITH =, daterange(from_day, to_day) WITH &&)
        WHERE (kind <> 'RESUMED' AND retracted_at IS NULL)
);
CREATE INDEX life_event_regulation_ix ON life_event (regulation_id, from_day);
CREATE INDEX life_event_act_ix ON life_event (act_id);
CREATE INDEX life_event_resolution_ix ON life_event (resolution_id);

INSERT INTO life_event (id, regulation_id, kind, from_day, act_id, reason, recorded_at, recorded_by)
SELECT uuidv7(), s.regulation_id, 'REPEALED', s.from_day, a.regulation_id, '废止决定', a.recorded_at, a.recorded_by
FROM regulation_stage s JOIN act a ON a.sha256 = s.source_document
WHERE s.stage = 'REPEALED' AND s.regulation_id <> a.regulation_id;

-- A stage is shown by a document, or by a meeting's resolution.
ALTER TABLE regulation_stage
    ALTER COLUMN source_document DROP NOT NULL,
    ADD COLUMN resolution_id text,
    ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now(),
    ADD CONSTRAINT regulation_stage_known_ck CHECK (source_document IS NOT NULL OR resolution_id IS NOT NULL);

UPDATE regulation_stage s SET recorded_at = d.registered_at FROM document d WHERE d.sha256 = s.source_document;

-- The resolution that decided on a text that was taken over as a whole; that of other texts stands at their act.
ALTER TABLE regulation_version ADD COLUMN resolution_id text;
CREATE INDEX regulation_version_resolution_ix ON regulation_version (resolution_id);
CREATE INDEX act_resolution_ix ON act (resolution_id);
