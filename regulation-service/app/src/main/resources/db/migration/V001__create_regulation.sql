-- The ground of the regulations: one identity through all stages and versions, who amends whom, and which of them each
-- document mentioned, so that a repeated registration finds its own traces.

-- Both are trusted extensions: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE document (
    sha256        text        NOT NULL,
    region        text,
    as_of         date        NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT document_pk PRIMARY KEY (sha256),
    CONSTRAINT document_sha256_ck CHECK (sha256 ~ '^[0-9a-f]{64}$')
);

CREATE TABLE regulation (
    id              uuid NOT NULL,
    -- Within what its title means one thing: the region, or the one document where nobody's it is known.
    scope           text NOT NULL,
    region          text,
    title           text NOT NULL,
    -- What all writings of the title have in common.
    title_key       text NOT NULL,
    type            text NOT NULL,
    type_certainty  text NOT NULL,
    type_basis      text NOT NULL,
    source_document text NOT NULL,
    CONSTRAINT regulation_pk PRIMARY KEY (id),
    CONSTRAINT regulation_title_uq UNIQUE (scope, title_key),
    CONSTRAINT regulation_source_fk FOREIGN KEY (source_document) REFERENCES document (sha256),
    CONSTRAINT regulation_region_ck CHECK (region IS NULL OR (region = scope AND region <> '')),
    CONSTRAINT regulation_title_ck CHECK (title <> '' AND title_key <> ''),
    CONSTRAINT regulation_type_ck CHECK (
        type IN ('LAW', 'ADMINISTRATIVE_REGULATION', 'LOCAL_REGULATION', 'RULE', 'NORMATIVE_DOCUMENT')),
    CONSTRAINT regulation_type_certainty_ck CHECK (type_certainty IN ('BY_DEFAULT', 'BY_FORM', 'STATED'))
);
CREATE INDEX regulation_region_ix ON regulation (region, id);
CREATE INDEX regulation_type_ix ON regulation (type, id);
CREATE INDEX regulation_source_ix ON regulation (source_document);
CREATE INDEX regulation_text_ix ON regulation USING gin (title gin_trgm_ops);

CREATE TABLE regulation_short_title (
    regulation_id uuid NOT NULL,
    short_title   text NOT NULL,
    CONSTRAINT regulation_short_title_pk PRIMARY KEY (regulation_id, short_title),
    CONSTRAINT regulation_short_title_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id),
    CONSTRAINT regulation_short_title_ck CHECK (short_title <> '')
);
CREATE INDEX regulation_short_title_text_ix ON regulation_short_title USING gin (short_title gin_trgm_ops);

-- Rows are only ever added: what stood here once is what someone was told.
CREATE TABLE regulation_stage (
    regulation_id   uuid        NOT NULL,
    stage           text        NOT NULL,
    from_day        date        NOT NULL,
    source_document text        NOT NULL,
    CONSTRAINT regulation_stage_pk PRIMARY KEY (regulation_id, stage, from_day),
    CONSTRAINT regulation_stage_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id),
    CONSTRAINT regulation_stage_source_fk FOREIGN KEY (source_document) REFERENCES document (sha256),
    CONSTRAINT regulation_stage_stage_ck CHECK (
        stage IN ('DRAFT', 'DELIBERATED', 'PROMULGATED', 'IN_FORCE', 'AMENDED', 'REPEALED', 'LAPSED'))
);
CREATE INDEX regulation_stage_source_ix ON regulation_stage (source_document);

CREATE TABLE regulation_version (
    id              uuid NOT NULL,
    regulation_id   uuid NOT NULL,
    effective_on    date NOT NULL,
    -- The first day on which another version holds.
    superseded_on   date,
    -- Null while only the days are known.
    body            text,
    source_document text NOT NULL,
    CONSTRAINT regulation_version_pk PRIMARY KEY (id),
    CONSTRAINT regulation_version_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id),
    CONSTRAINT regulation_version_source_fk FOREIGN KEY (source_document) REFERENCES document (sha256),
    CONSTRAINT regulation_version_period_ck CHECK (effective_on < superseded_on),
    -- Looked at when the transaction ends: a new version and the end of the former one are written in either order.
    CONSTRAINT regulation_version_one_a_day_ex EXCLUDE USING gist (
        regulation_id WITH =, daterange(effective_on, superseded_on) WITH &&) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX regulation_version_regulation_ix ON regulation_version (regulation_id, effective_on);
CREATE INDEX regulation_version_source_ix ON regulation_version (source_document);

CREATE TABLE amendment (
    act_id          uuid NOT NULL,
    amended_id      uuid NOT NULL,
    source_document text NOT NULL,
    CONSTRAINT amendment_pk PRIMARY KEY (act_id, amended_id),
    CONSTRAINT amendment_act_fk FOREIGN KEY (act_id) REFERENCES regulation (id),
    CONSTRAINT amendment_amended_fk FOREIGN KEY (amended_id) REFERENCES regulation (id),
    CONSTRAINT amendment_source_fk FOREIGN KEY (source_document) REFERENCES document (sha256),
    CONSTRAINT amendment_another_ck CHECK (act_id <> amended_id)
);
CREATE INDEX amendment_amended_ix ON amendment (amended_id);
CREATE INDEX amendment_source_ix ON amendment (source_document);

CREATE TABLE document_mention (
    document_sha256 text NOT NULL,
    mention_key     text NOT NULL,
    as_written      text NOT NULL,
    -- The word for its form as the document's reader found it, 实施意见.
    form            text,
    standing        text NOT NULL,
    regulation_id   uuid NOT NULL,
    reason          text NOT NULL,
    CONSTRAINT document_mention_pk PRIMARY KEY (document_sha256, mention_key),
    CONSTRAINT document_mention_document_fk FOREIGN KEY (document_sha256) REFERENCES document (sha256),
    CONSTRAINT document_mention_regulation_fk FOREIGN KEY (regulation_id) REFERENCES regulation (id),
    CONSTRAINT document_mention_standing_ck CHECK (
        standing IN ('DELIBERATED', 'TABLED', 'IN_FORCE', 'TO_BE_DRAFTED'))
);
CREATE INDEX document_mention_regulation_ix ON document_mention (regulation_id);
