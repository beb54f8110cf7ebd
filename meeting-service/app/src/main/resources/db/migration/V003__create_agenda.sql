-- What was put before the meeting, what it decided and whom it charged; position is the order within the parent.
create table agenda_item (
    id         uuid    not null,
    meeting_id uuid    not null,
    number     integer not null,
    kind       text    not null,
    title      text,
    constraint agenda_item_pk primary key (id),
    constraint agenda_item_fact_fk foreign key (id) references fact (id),
    constraint agenda_item_meeting_fk foreign key (meeting_id) references meeting (id),
    constraint agenda_item_number_once unique (meeting_id, number),
    constraint agenda_item_number_from_one check (number >= 1),
    constraint agenda_item_kind_known check (kind in ('DELIBERATE', 'HEAR_REPORT', 'STUDY', 'CONVEY'))
);

create table tabled_document (
    id            uuid    not null,
    item_id       uuid    not null,
    position      integer not null,
    title         text    not null,
    type          text,
    regulation_id text    not null,
    constraint tabled_document_pk primary key (id),
    constraint tabled_document_fact_fk foreign key (id) references fact (id),
    constraint tabled_document_item_fk foreign key (item_id) references agenda_item (id),
    constraint tabled_document_position_once unique (item_id, position),
    constraint tabled_document_position_from_one check (position >= 1)
);

create table resolution (
    id                  uuid    not null,
    item_id             uuid    not null,
    ordinal             integer not null,
    text                text    not null,
    decision            text,
    decision_as_written text,
    constraint resolution_pk primary key (id),
    constraint resolution_fact_fk foreign key (id) references fact (id),
    constraint resolution_item_fk foreign key (item_id) references agenda_item (id),
    constraint resolution_ordinal_once unique (item_id, ordinal),
    constraint resolution_ordinal_from_one check (ordinal >= 1),
    constraint resolution_decision_known check (decision in (
        'APPROVED_IN_PRINCIPLE', 'APPROVED', 'ADOPTED', 'DEFERRED', 'REJECTED', 'NOTED')),
    constraint resolution_decision_written check (decision is null or decision_as_written is not null)
);

create table assignment (
    id                   uuid    not null,
    resolution_id        uuid    not null,
    position             integer not null,
    role                 text    not null,
    as_written           text    not null,
    agency_id            text,
    person_id            text,
    action               text    not null,
    next_step            text,
    next_step_as_written text,
    effective_on         date,
    due_on               date,
    constraint assignment_pk primary key (id),
    constraint assignment_fact_fk foreign key (id) references fact (id),
    constraint assignment_resolution_fk foreign key (resolution_id) references resolution (id),
    constraint assignment_position_once unique (resolution_id, position),
    constraint assignment_position_from_one check (position >= 1),
    constraint assignment_role_known check (role in ('LEAD', 'RESPONSIBLE', 'SUPPORT')),
    constraint assignment_someone check ((agency_id is null) <> (person_id is null)),
    constraint assignment_next_step_known check (next_step in (
        'SUBMIT_TO_PARTY_COMMITTEE', 'ISSUE_BY_PROCEDURE', 'ISSUE_IN_OFFICE_NAME', 'PUBLISH',
        'SUBMIT_TO_PEOPLES_CONGRESS', 'SUBMIT_TO_HIGHER_GOVERNMENT'))
);
create index assignment_agency_idx on assignment (agency_id) where agency_id is not null;
create index assignment_person_idx on assignment (person_id) where person_id is not null;

create table directive (
    id            uuid    not null,
    resolution_id uuid    not null,
    position      integer not null,
    addressees    text[]  not null,
    action        text    not null,
    constraint directive_pk primary key (id),
    constraint directive_fact_fk foreign key (id) references fact (id),
    constraint directive_resolution_fk foreign key (resolution_id) references resolution (id),
    constraint directive_position_once unique (resolution_id, position),
    constraint directive_position_from_one check (position >= 1)
);

create table document_reference (
    id            uuid    not null,
    resolution_id uuid    not null,
    position      integer not null,
    title         text    not null,
    relation      text    not null,
    regulation_id text    not null,
    constraint document_reference_pk primary key (id),
    constraint document_reference_fact_fk foreign key (id) references fact (id),
    constraint document_reference_resolution_fk foreign key (resolution_id) references resolution (id),
    constraint document_reference_position_once unique (resolution_id, position),
    constraint document_reference_position_from_one check (position >= 1),
    constraint document_reference_relation_known check (relation in ('DECIDED', 'AMENDED', 'TO_BE_DRAFTED', 'MENTIONED'))
);
create index document_reference_regulation_idx on document_reference (regulation_id);
