-- What became of which agency, by which act. A reform is one command over several agencies; what it did to the rows is kept,
-- so that it can be undone until something depends on it.
CREATE TABLE reform (
    id              uuid        NOT NULL,
    act             text        NOT NULL,
    act_number      text,
    source_document text,
    -- The first day on which it is as the reform has it.
    effective_on    date        NOT NULL,
    -- What it did, a sentence a line, for a person to read, also once it is undone.
    account         text[]      NOT NULL,
    applied_by      text        NOT NULL,
    applied_at      timestamptz NOT NULL,
    undone_by       text,
    undone_at       timestamptz,
    undone_because  text,
    CONSTRAINT reform_pk PRIMARY KEY (id),
    CONSTRAINT reform_act_ck CHECK (act <> ''),
    CONSTRAINT reform_source_document_ck CHECK (source_document ~ '^[0-9a-f]{64}$'),
    CONSTRAINT reform_undone_ck CHECK (
        (undone_by IS NULL) = (undone_at IS NULL) AND (undone_by IS NULL) = (undone_because IS NULL))
);

CREATE TABLE succession (
    id           uuid    NOT NULL,
    reform_id    uuid    NOT NULL,
    kind         text    NOT NULL,
    agency_id    uuid    NOT NULL,
    successor_id uuid,
    matter       text,
    goes_on      boolean NOT NULL,
    CONSTRAINT succession_pk PRIMARY KEY (id),
    CONSTRAINT succession_reform_fk FOREIGN KEY (reform_id) REFERENCES reform (id),
    CONSTRAINT succession_agency_fk FOREIGN KEY (agency_id) REFERENCES agency (id),
    CONSTRAINT succession_successor_fk FOREIGN KEY (successor_id) REFERENCES agency (id),
    CONSTRAINT succession_kind_ck CHECK (kind IN ('MERGE', 'SPLIT', 'RENAME', 'TRANSFER', 'ABOLISH')),
    CONSTRAINT succession_matter_ck CHECK (matter IS NULL OR (kind = 'TRANSFER' AND matter <> '')),
    CONSTRAINT succession_nobody_ck CHECK (successor_id IS NOT NULL OR kind = 'ABOLISH')
);
CREATE INDEX succession_agency_ix ON succession (agency_id);
CREATE INDEX succession_successor_ix ON succession (successor_id);
CREATE INDEX succession_reform_ix ON succession (reform_id);

-- The agencies that a reform changed, each with the version at which it left it.
CREATE TABLE reform_agency (
    reform_id uuid    NOT NULL,
    agency_id uuid    NOT NULL,
    version   integer NOT NULL,
    CONSTRAINT reform_agency_pk PRIMARY KEY (reform_id, agency_id),
    CONSTRAINT reform_agency_reform_fk FOREIGN KEY (reform_id) REFERENCES reform (id),
    CONSTRAINT reform_agency_agency_fk FOREIGN KEY (agency_id) REFERENCES agency (id)
);
CREATE INDEX reform_agency_agency_ix ON reform_agency (agency_id);

-- What a reform did to single rows, in its order, with what stood there before.
CREATE TABLE reform_effect (
    reform_id   uuid    NOT NULL,
    ordinal     integer NOT NULL,
    effect      text    NOT NULL,
    row_id      uuid    NOT NULL,
    end_before  date,
    kind_before text,
    CONSTRAINT reform_effect_pk PRIMARY KEY (reform_id, ordinal),
    CONSTRAINT reform_effect_reform_fk FOREIGN KEY (reform_id) REFERENCES reform (id),
    CONSTRAINT reform_effect_effect_ck CHECK (effect IN (
        'AGENCY_FOUNDED', 'AGENCY_ABOLISHED', 'NAME_BORNE', 'NAME_ENDED', 'TIE_MADE', 'TIE_ENDED'))
);
