-- One sitting of one body, read from one document. Persons and agencies are the directory's: only their ids are held.
create table body (
    id   uuid not null,
    name text not null,
    kind text,
    constraint body_pk primary key (id),
    constraint body_name_kind_once unique nulls not distinct (name, kind),
    constraint body_name_present check (name <> ''),
    constraint body_kind_known check (kind in (
        'EXECUTIVE_MEETING', 'ENLARGED_EXECUTIVE_MEETING', 'FULL_MEETING', 'MAYORS_OFFICE_MEETING',
        'TOPICAL_MEETING', 'PARTY_GROUP_MEETING'))
);

-- Anything read from a document that can be pointed at, proved and later corrected one by one.
create table fact (
    id          uuid not null,
    document_id uuid not null,
    kind        text not null,
    confidence  text not null,
    constraint fact_pk primary key (id),
    constraint fact_document_fk foreign key (document_id) references source_document (id),
    constraint fact_kind_known check (kind in (
        'MEETING', 'ITEM', 'TABLED_DOCUMENT', 'RESOLUTION', 'ASSIGNMENT', 'DIRECTIVE', 'REFERENCE', 'ATTENDANCE')),
    constraint fact_confidence_known check (confidence in ('CERTAIN', 'LIKELY', 'UNSURE'))
);
create index fact_document_idx on fact (document_id);

create table evidence (
    fact_id      uuid    not null,
    position     integer not null,
    start_offset integer not null,
    end_offset   integer not null,
    quote        text    not null,
    line         integer,
    page         integer,
    constraint evidence_pk primary key (fact_id, position),
    constraint evidence_fact_fk foreign key (fact_id) references fact (id),
    constraint evidence_position_from_one check (position >= 1),
    constraint evidence_span check (start_offset >= 0 and start_offset < end_offset),
    constraint evidence_quote_fills_span check (char_length(quote) = end_offset - start_offset),
    constraint evidence_line_from_one check (line >= 1),
    constraint evidence_page_from_one check (page >= 1)
);

create table meeting (
    id             uuid        not null,
    document_id    uuid        not null,
    body_id        uuid        not null,
    title          text,
    ordinal        integer,
    held_on        date,
    -- Numbers begin again with each term of a government, never within a year.
    held_year      integer generated always as (extract(year from held_on)::integer) stored,
    part_of_day    text,
    state          text        not null,
    chair_name     text,
    chair_id       text,
    chair_title    text,
    compiled_on    date,
    compiled_by    text,
    compiled_by_id text,
    printed_on     date,
    issuer         text,
    issuer_id      text,
    publication    text,
    distribution   text[]      not null,
    recorder_name  text,
    recorder_id    text,
    constraint meeting_pk primary key (id),
    constraint meeting_fact_fk foreign key (id) references fact (id),
    constraint meeting_document_fk foreign key (document_id) references source_document (id),
    constraint meeting_body_fk foreign key (body_id) references body (id),
    constraint meeting_document_once unique (document_id),
    constraint meeting_body_ordinal_year_once unique (body_id, ordinal, held_year),
    constraint meeting_ordinal_from_one check (ordinal >= 1),
    constraint meeting_part_of_day_known check (part_of_day in ('MORNING', 'NOON', 'AFTERNOON', 'EVENING')),
    constraint meeting_state_known check (state in ('DRAFT', 'CORRECTED', 'CONFIRMED', 'PUBLISHED')),
    constraint meeting_chair_named check (chair_id is null or chair_name is not null),
    constraint meeting_compiler_named check (compiled_by_id is null or compiled_by is not null),
    constraint meeting_issuer_named check (issuer_id is null or issuer is not null),
    constraint meeting_recorder_named check (recorder_id is null or recorder_name is not null)
);
create index meeting_held_idx on meeting (held_on desc, id);
create index meeting_ordinal_idx on meeting (ordinal);
create index meeting_state_idx on meeting (state);
