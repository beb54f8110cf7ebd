-- The ground of the directory: agencies under dated names, persons with their appointments, and which of them each
-- document mentioned, so that a repeated registration finds its own traces.

-- Both are trusted extensions: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE agency (
    id              uuid    NOT NULL,
    -- Within what its names mean one thing: the region, or the one document where the region is not known.
    scope           text    NOT NULL,
    region          text,
    provisional     boolean NOT NULL,
    parent_id       uuid,
    source_document text,
    CONSTRAINT agency_pk PRIMARY KEY (id),
    CONSTRAINT agency_scope_uq UNIQUE (id, scope),
    CONSTRAINT agency_parent_fk FOREIGN KEY (parent_id) REFERENCES agency (id),
    CONSTRAINT agency_parent_ck CHECK (parent_id <> id),
    CONSTRAINT agency_region_ck CHECK (region IS NULL OR (region = scope AND region <> '')),
    CONSTRAINT agency_source_document_ck CHECK (source_document ~ '^[0-9a-f]{64}$')
);
CREATE INDEX agency_region_ix ON agency (region, id);
CREATE INDEX agency_parent_ix ON agency (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE agency_name (
    id          uuid NOT NULL,
    agency_id   uuid NOT NULL,
    scope       text NOT NULL,
    name        text NOT NULL,
    -- What all writings of one name have in common (市财政局, 苏州市财政局).
    match_key   text NOT NULL,
    kind        text NOT NULL,
    valid_from  date,
    -- The first day on which the name holds no more.
    valid_to    date,
    observed_on date,
    CONSTRAINT agency_name_pk PRIMARY KEY (id),
    CONSTRAINT agency_name_agency_fk FOREIGN KEY (agency_id, scope) REFERENCES agency (id, scope),
    CONSTRAINT agency_name_name_ck CHECK (name <> '' AND match_key <> ''),
    CONSTRAINT agency_name_kind_ck CHECK (kind IN ('FULL', 'ABBREVIATION', 'FORMER')),
    CONSTRAINT agency_name_period_ck CHECK (valid_from < valid_to),
    CONSTRAINT agency_name_once_ex EXCLUDE USING gist (
        agency_id WITH =, name WITH =, daterange(valid_from, valid_to) WITH &&),
    CONSTRAINT agency_name_one_full_ex EXCLUDE USING gist (
        agency_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (kind <> 'ABBREVIATION'),
    CONSTRAINT agency_name_one_agency_ex EXCLUDE USING gist (
        scope WITH =, match_key WITH =, agency_id WITH <>, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX agency_name_agency_ix ON agency_name (agency_id);
CREATE INDEX agency_name_match_ix ON agency_name (scope, match_key);
CREATE INDEX agency_name_text_ix ON agency_name USING gin (name gin_trgm_ops);

CREATE TABLE person (
    id              uuid    NOT NULL,
    name            text    NOT NULL,
    -- The proof under which mentions are this person; see PersonProof.
    identity        text    NOT NULL,
    provisional     boolean NOT NULL,
    source_document text,
    CONSTRAINT person_pk PRIMARY KEY (id),
    CONSTRAINT person_identity_uq UNIQUE (identity),
    CONSTRAINT person_name_ck CHECK (name <> ''),
    CONSTRAINT person_source_document_ck CHECK (source_document ~ '^[0-9a-f]{64}$')
);
CREATE INDEX person_name_ix ON person (name, id);
CREATE INDEX person_text_ix ON person USING gin (name gin_trgm_ops);

CREATE TABLE appointment (
    id         uuid NOT NULL,
    person_id  uuid NOT NULL,
    agency_id  uuid,
    post       text,
    valid_from date,
    -- The first day on which the appointment holds no more.
    valid_to   date,
    CONSTRAINT appointment_pk PRIMARY KEY (id),
    CONSTRAINT appointment_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT appointment_agency_fk FOREIGN KEY (agency_id) REFERENCES agency (id),
    CONSTRAINT appointment_somewhere_ck CHECK (agency_id IS NOT NULL OR post IS NOT NULL),
    CONSTRAINT appointment_post_ck CHECK (post <> ''),
    CONSTRAINT appointment_period_ck CHECK (valid_from < valid_to),
    -- An unknown agency or post is one more value here, or two rows without a post would never be compared.
    CONSTRAINT appointment_once_ex EXCLUDE USING gist (
        person_id WITH =,
        coalesce(agency_id, '00000000-0000-0000-0000-000000000000'::uuid) WITH =,
        coalesce(post, '') WITH =,
        daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX appointment_person_ix ON appointment (person_id);
CREATE INDEX appointment_agency_ix ON appointment (agency_id);

CREATE TABLE document (
    sha256        text        NOT NULL,
    region        text,
    as_of         date        NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT document_pk PRIMARY KEY (sha256),
    CONSTRAINT document_sha256_ck CHECK (sha256 ~ '^[0-9a-f]{64}$')
);

CREATE TABLE appointment_observation (
    appointment_id  uuid NOT NULL,
    document_sha256 text NOT NULL,
    observed_on     date NOT NULL,
    CONSTRAINT appointment_observation_pk PRIMARY KEY (appointment_id, document_sha256),
    CONSTRAINT appointment_observation_appointment_fk FOREIGN KEY (appointment_id) REFERENCES appointment (id),
    CONSTRAINT appointment_observation_document_fk FOREIGN KEY (document_sha256) REFERENCES document (sha256)
);

CREATE TABLE agency_mention (
    document_sha256 text NOT NULL,
    mention_key     text NOT NULL,
    as_written      text NOT NULL,
    agency_id       uuid NOT NULL,
    reason          text NOT NULL,
    CONSTRAINT agency_mention_pk PRIMARY KEY (document_sha256, mention_key),
    CONSTRAINT agency_mention_document_fk FOREIGN KEY (document_sha256) REFERENCES document (sha256),
    CONSTRAINT agency_mention_agency_fk FOREIGN KEY (agency_id) REFERENCES agency (id)
);
CREATE INDEX agency_mention_agency_ix ON agency_mention (agency_id);

CREATE TABLE person_mention (
    document_sha256 text NOT NULL,
    mention_key     text NOT NULL,
    name            text NOT NULL,
    agency_key      text,
    post            text,
    person_id       uuid NOT NULL,
    reason          text NOT NULL,
    CONSTRAINT person_mention_pk PRIMARY KEY (document_sha256, mention_key),
    CONSTRAINT person_mention_document_fk FOREIGN KEY (document_sha256) REFERENCES document (sha256),
    CONSTRAINT person_mention_agency_fk FOREIGN KEY (document_sha256, agency_key)
        REFERENCES agency_mention (document_sha256, mention_key),
    CONSTRAINT person_mention_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX person_mention_person_ix ON person_mention (person_id);
