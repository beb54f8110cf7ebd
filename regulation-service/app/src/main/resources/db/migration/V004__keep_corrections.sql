-- What was put right afterwards, apart from what acts have changed. The texts of both are in regulation_version by the
-- moment at which each was recorded.

CREATE TABLE correction (
    id             uuid        NOT NULL,
    regulation_id  uuid        NOT NULL,
    -- The first day of the text that was put right.
    effective_on   date        NOT NULL,
    before_sha256  text        NOT NULL,
    after_sha256   text        NOT NULL,
    reason         text        NOT NULL,
    -- What proves it: a publisher's corrigendum, the signed original.
    source         text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    recorded_by    text        NOT NULL,
    CONSTRAINT correction_pk PRIMARY KEY (id),
    CONSTRAINT correction_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id),
    CONSTRAINT correction_another_ck CHECK (before_sha256 <> after_sha256),
    CONSTRAINT correction_reason_ck CHECK (reason <> '' AND source <> '')
);
CREATE INDEX correction_regulation_ix ON correction (regulation_id, recorded_at);
