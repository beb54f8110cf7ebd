-- Who refers to a provision. Computed from the texts as they are known now, anew with every change of a text of the
-- instrument: nothing that anybody did is kept here alone.

CREATE TABLE provision_reference (
    id            bigint  GENERATED ALWAYS AS IDENTITY,
    regulation_id uuid    NOT NULL,
    -- In whose words it stands, and where.
    provision_id  bigint  NOT NULL,
    start_at      integer NOT NULL,
    end_at        integer NOT NULL,
    words         text    NOT NULL,
    from_day      date    NOT NULL,
    to_day        date,
    -- Another instrument's place: its title as cited, what it is found by, the ends of the range (art_3__para_2).
    cited_title   text,
    cited_scope   text,
    cited_key     text,
    cited_first   text,
    cited_last    text,
    -- The day of the cited instrument's text in which the place was looked up; null while it is not known.
    resolved_on   date,
    CONSTRAINT provision_reference_pk PRIMARY KEY (id),
    CONSTRAINT provision_reference_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id),
    CONSTRAINT provision_reference_provision_fk FOREIGN KEY (provision_id) REFERENCES provision (id),
    CONSTRAINT provision_reference_place_ck CHECK (0 <= start_at AND start_at < end_at),
    CONSTRAINT provision_reference_period_ck CHECK (from_day < to_day),
    CONSTRAINT provision_reference_cited_ck CHECK (
        num_nulls(cited_title, cited_scope, cited_key, cited_first, cited_last) IN (0, 5))
);
CREATE INDEX provision_reference_regulation_ix ON provision_reference (regulation_id);
CREATE INDEX provision_reference_provision_ix ON provision_reference (provision_id);
CREATE INDEX provision_reference_cited_ix ON provision_reference (cited_scope, cited_key) WHERE cited_key IS NOT NULL;

-- What it points at, each provision of a range, by the identity that stays through renumbering.
CREATE TABLE reference_target (
    reference_id bigint NOT NULL,
    provision_id bigint NOT NULL,
    CONSTRAINT reference_target_pk PRIMARY KEY (reference_id, provision_id),
    CONSTRAINT reference_target_reference_fk FOREIGN KEY (reference_id) REFERENCES provision_reference (id)
        ON DELETE CASCADE,
    CONSTRAINT reference_target_provision_fk FOREIGN KEY (provision_id) REFERENCES provision (id)
);
CREATE INDEX reference_target_provision_ix ON reference_target (provision_id, reference_id);

-- Instruments whose references have not been read yet: those that were there before this table.
CREATE TABLE reference_backlog (
    regulation_id uuid NOT NULL,
    CONSTRAINT reference_backlog_pk PRIMARY KEY (regulation_id),
    CONSTRAINT reference_backlog_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id)
);
INSERT INTO reference_backlog (regulation_id)
    SELECT DISTINCT regulation_id FROM regulation_version WHERE text_sha256 IS NOT NULL;
