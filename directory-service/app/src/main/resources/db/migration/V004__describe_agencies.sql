-- What an agency is, and who is above it on which days: a directory that only knows today cannot read yesterday's minutes.
ALTER TABLE agency
    ADD COLUMN kind         text,
    ADD COLUMN region_code  text,
    ADD COLUMN credit_code  text,
    ADD COLUMN founded_on   date,
    -- The first day on which it exists no more.
    ADD COLUMN abolished_on date,
    -- Raised by every change that a person makes; the next change names the one its maker has seen.
    ADD COLUMN version      integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT agency_kind_ck CHECK (kind IN (
        'DEPARTMENT', 'AFFILIATED', 'DISPATCHED', 'VERTICAL', 'GOVERNMENT', 'ASSEMBLY', 'COURT', 'PROCURATORATE',
        'PARTY_ORGAN', 'MASS_ORGANISATION', 'STATE_ENTERPRISE', 'MILITARY', 'DEVELOPMENT_ZONE')),
    ADD CONSTRAINT agency_region_code_ck CHECK (region_code ~ '^[1-9][0-9]{5}$'),
    ADD CONSTRAINT agency_credit_code_ck CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$'),
    ADD CONSTRAINT agency_credit_code_uq UNIQUE (credit_code),
    ADD CONSTRAINT agency_existence_ck CHECK (founded_on < abolished_on);
-- A province asks for all that lies in it by the beginning of the code.
CREATE INDEX agency_region_code_ix ON agency (region_code text_pattern_ops, id);

CREATE TABLE agency_tie (
    id          uuid NOT NULL,
    agency_id   uuid NOT NULL,
    superior_id uuid NOT NULL,
    kind        text NOT NULL,
    valid_from  date,
    -- The first day on which the tie holds no more.
    valid_to    date,
    CONSTRAINT agency_tie_pk PRIMARY KEY (id),
    CONSTRAINT agency_tie_agency_fk FOREIGN KEY (agency_id) REFERENCES agency (id),
    CONSTRAINT agency_tie_superior_fk FOREIGN KEY (superior_id) REFERENCES agency (id),
    CONSTRAINT agency_tie_kind_ck CHECK (kind IN ('PARENT', 'SUPERVISOR')),
    CONSTRAINT agency_tie_period_ck CHECK (valid_from < valid_to),
    CONSTRAINT agency_tie_self_ck CHECK (agency_id <> superior_id),
    CONSTRAINT agency_tie_one_ex EXCLUDE USING gist (
        agency_id WITH =, kind WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX agency_tie_superior_ix ON agency_tie (superior_id, kind);

CREATE FUNCTION refuse_agency_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- One at a time: two ties written at once could close a circle that neither sees.
    PERFORM pg_advisory_xact_lock(hashtext('agency_tie'));
    IF EXISTS (
        WITH RECURSIVE above (agency_id, days) AS (
            SELECT NEW.superior_id, daterange(NEW.valid_from, NEW.valid_to)
            UNION
            SELECT t.superior_id, above.days * daterange(t.valid_from, t.valid_to)
            FROM above
            JOIN agency_tie t ON t.agency_id = above.agency_id AND t.kind = NEW.kind
                AND daterange(t.valid_from, t.valid_to) && above.days
            WHERE above.agency_id <> NEW.agency_id
        )
        SELECT 1 FROM above WHERE agency_id = NEW.agency_id
    ) THEN
        RAISE EXCEPTION 'an agency would stand above itself, constraint "agency_tie_circle_ck"'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'agency_tie_circle_ck', TABLE = 'agency_tie';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER agency_tie_circle AFTER INSERT OR UPDATE ON agency_tie
    FOR EACH ROW EXECUTE FUNCTION refuse_agency_circle();

INSERT INTO agency_tie (id, agency_id, superior_id, kind)
    SELECT gen_random_uuid(), id, parent_id, 'PARENT' FROM agency WHERE parent_id IS NOT NULL;
ALTER TABLE agency DROP COLUMN parent_id;

-- A command that is repeated under its key is answered as the first time.
CREATE TABLE command (
    caller       text        NOT NULL,
    key          text        NOT NULL,
    input_sha256 text        NOT NULL,
    answered_id  uuid        NOT NULL,
    answered_at  timestamptz NOT NULL,
    CONSTRAINT command_pk PRIMARY KEY (caller, key),
    CONSTRAINT command_key_ck CHECK (key <> ''),
    CONSTRAINT command_input_ck CHECK (input_sha256 ~ '^[0-9a-f]{64}$')
);

-- A document may write a name that its agency bore on other days.
ALTER TABLE agency_mention
    DROP CONSTRAINT agency_mention_basis_ck,
    ADD CONSTRAINT agency_mention_basis_ck CHECK (
        basis IN ('SAME_NAME', 'WRITING_RULE', 'OTHER_DAYS', 'DEFINED_IN_DOCUMENT', 'TAUGHT', 'NEW_ENTRY'));
