-- Persons whom an editor enters, and what they are appointed to, by which act. Two with one name stay two; a person says that
-- two are one, and can take it back: the rows stay apart, and one points to the other.
ALTER TABLE person
    ADD COLUMN born_on     date,
    ADD COLUMN version     integer NOT NULL DEFAULT 0,
    ADD COLUMN merged_into uuid,
    ADD CONSTRAINT person_merged_into_fk FOREIGN KEY (merged_into) REFERENCES person (id),
    ADD CONSTRAINT person_merged_into_ck CHECK (merged_into <> id);
CREATE INDEX person_merged_into_ix ON person (merged_into) WHERE merged_into IS NOT NULL;

ALTER TABLE appointment
    ADD COLUMN acting       boolean NOT NULL DEFAULT false,
    ADD COLUMN act          text,
    ADD COLUMN act_document text,
    ADD COLUMN entered_by   text,
    ADD CONSTRAINT appointment_act_ck CHECK (act <> ''),
    ADD CONSTRAINT appointment_act_document_ck CHECK (act_document ~ '^[0-9a-f]{64}$');

CREATE TABLE post (
    id         uuid    NOT NULL,
    agency_id  uuid    NOT NULL,
    title      text    NOT NULL,
    -- How many may hold it at a time.
    seats      integer NOT NULL,
    valid_from date,
    -- The first day on which it is established no more.
    valid_to   date,
    CONSTRAINT post_pk PRIMARY KEY (id),
    CONSTRAINT post_agency_fk FOREIGN KEY (agency_id) REFERENCES agency (id),
    CONSTRAINT post_title_ck CHECK (title <> ''),
    CONSTRAINT post_seats_ck CHECK (seats BETWEEN 1 AND 100),
    CONSTRAINT post_period_ck CHECK (valid_from < valid_to),
    CONSTRAINT post_once_ex EXCLUDE USING gist (
        agency_id WITH =, title WITH =, daterange(valid_from, valid_to) WITH &&)
);

-- Who said that two persons are one, or two; what was taken back stays.
CREATE TABLE person_judgement (
    id         uuid        NOT NULL,
    kind       text        NOT NULL,
    person_id  uuid        NOT NULL,
    other_id   uuid        NOT NULL,
    reason     text        NOT NULL,
    judged_by  text        NOT NULL,
    judged_at  timestamptz NOT NULL,
    CONSTRAINT person_judgement_pk PRIMARY KEY (id),
    CONSTRAINT person_judgement_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT person_judgement_other_fk FOREIGN KEY (other_id) REFERENCES person (id),
    CONSTRAINT person_judgement_kind_ck CHECK (kind IN ('SAME', 'NOT_SAME', 'DISTINCT')),
    CONSTRAINT person_judgement_two_ck CHECK (person_id <> other_id),
    CONSTRAINT person_judgement_reason_ck CHECK (reason <> '')
);
CREATE INDEX person_judgement_pair_ix ON person_judgement (
    least(person_id, other_id), greatest(person_id, other_id));
