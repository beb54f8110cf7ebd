-- A fact that a person removes stays, hidden; its place among its neighbours is free again.
alter table agenda_item
    add column removed boolean not null default false,
    drop constraint agenda_item_number_once,
    add constraint agenda_item_number_once exclude using btree (meeting_id with =, number with =)
        where (not removed) deferrable initially deferred;
alter table tabled_document
    add column removed boolean not null default false,
    drop constraint tabled_document_position_once,
    add constraint tabled_document_position_once exclude using btree (item_id with =, position with =)
        where (not removed) deferrable initially deferred;
alter table resolution
    add column removed boolean not null default false,
    add column effective_on date,
    drop constraint resolution_ordinal_once,
    add constraint resolution_ordinal_once exclude using btree (item_id with =, ordinal with =)
        where (not removed) deferrable initially deferred;
alter table assignment
    add column removed boolean not null default false,
    drop constraint assignment_position_once,
    add constraint assignment_position_once exclude using btree (resolution_id with =, position with =)
        where (not removed) deferrable initially deferred;
alter table directive
    add column removed boolean not null default false,
    drop constraint directive_position_once,
    add constraint directive_position_once exclude using btree (resolution_id with =, position with =)
        where (not removed) deferrable initially deferred;
alter table document_reference
    add column removed boolean not null default false,
    drop constraint document_reference_position_once,
    add constraint document_reference_position_once exclude using btree (resolution_id with =, position with =)
        where (not removed) deferrable initially deferred;
alter table attendance
    add column removed boolean not null default false,
    -- Each as written; what was imported before they were kept has none.
    add column name              text,
    add column agency_as_written text,
    add column post              text,
    add column excuse            text,
    add column note              text,
    drop constraint attendance_position_once,
    add constraint attendance_position_once exclude using btree (meeting_id with =, position with =)
        where (not removed) deferrable initially deferred;
