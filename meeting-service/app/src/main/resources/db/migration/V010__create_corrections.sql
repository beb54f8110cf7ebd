-- What a person changed stands beside what was read: the row of a fact says what holds, a correction what was read there.
create table correction (
    id           uuid        not null,
    meeting_id   uuid        not null,
    fact_id      uuid        not null,
    -- The change in the outbox that it is part of.
    change_id    uuid        not null,
    action       text        not null,
    -- Null where the fact as a whole was added or removed.
    field        text,
    -- As the machine read it, whatever stood there meanwhile; null where it read nothing.
    as_read      text,
    corrected    text,
    corrected_by text        not null,
    corrected_at timestamptz not null,
    reason       text,
    constraint correction_pk primary key (id),
    constraint correction_meeting_fk foreign key (meeting_id) references meeting (id),
    constraint correction_fact_fk foreign key (fact_id) references fact (id),
    constraint correction_action_known check (action in ('CHANGED', 'ADDED', 'REMOVED')),
    constraint correction_of_a_field check ((action = 'CHANGED') = (field is not null))
);
create index correction_meeting_idx on correction (meeting_id, id);
create index correction_fact_idx on correction (fact_id);
create index correction_change_idx on correction (change_id);
create trigger correction_is_kept before update or delete on correction
    for each row execute function refuse_rewriting();

-- How the document's words were registered, so that words which a person adds are understood the same way.
alter table source_document add column as_of date, add column region text;
update source_document set
    as_of = coalesce(meeting.held_on, meeting.compiled_on, meeting.printed_on, source_document.imported_at::date),
    region = case when body.name ~ '^..+人民政府$' then left(body.name, -4) end
from meeting join body on body.id = meeting.body_id
where meeting.document_id = source_document.id;
alter table source_document alter column as_of set not null;
