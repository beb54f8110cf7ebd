-- A clerk who says which agency a written name means teaches the directory: the name is that agency's from then on, with
-- its source. Where a document had made an agency of the name, that one keeps it as a trace and answers to it no more.
ALTER TABLE agency_name
    ADD COLUMN retired         boolean NOT NULL DEFAULT false,
    ADD COLUMN source_document text,
    ADD COLUMN taught_by       text,
    ADD COLUMN taught_at       timestamptz,
    ADD CONSTRAINT agency_name_source_ck CHECK (source_document ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT agency_name_taught_ck CHECK ((taught_by IS NULL) = (taught_at IS NULL)),
    DROP CONSTRAINT agency_name_one_agency_ex,
    ADD CONSTRAINT agency_name_one_agency_ex EXCLUDE USING gist (
        scope WITH =, match_key WITH =, agency_id WITH <>, daterange(valid_from, valid_to) WITH &&) WHERE (NOT retired),
    -- A name means something where it is used, which need not be where the agency sits.
    DROP CONSTRAINT agency_name_agency_fk,
    ADD CONSTRAINT agency_name_agency_fk FOREIGN KEY (agency_id) REFERENCES agency (id);
