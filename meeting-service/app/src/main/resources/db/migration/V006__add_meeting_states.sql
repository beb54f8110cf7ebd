-- A person stands for a record, and may take it back: the states after the machine's draft, and what guards them.
alter table meeting
    -- Counts the changes, so that nobody changes what they have not seen.
    add column version       integer not null default 1,
    -- Why it was reopened, withdrawn or superseded the last time.
    add column state_reason  text,
    add column superseded_by uuid,
    drop constraint meeting_state_known,
    add constraint meeting_state_known check (state in (
        'DRAFT', 'CORRECTED', 'CONFIRMED', 'PUBLISHED', 'INTERNAL', 'WITHDRAWN', 'SUPERSEDED')),
    add constraint meeting_version_from_one check (version >= 1),
    add constraint meeting_superseded_by_fk foreign key (superseded_by) references meeting (id),
    add constraint meeting_superseded_by_another check (superseded_by <> id),
    add constraint meeting_superseded_has_successor check ((state = 'SUPERSEDED') = (superseded_by is not null)),
    add constraint meeting_withdrawn_has_reason check (state <> 'WITHDRAWN' or state_reason <> ''),
    -- A record that was taken back leaves its number to another.
    drop constraint meeting_body_ordinal_year_once;
alter table meeting alter column version drop default;
create unique index meeting_body_ordinal_year_once on meeting (body_id, ordinal, held_year)
    where state not in ('WITHDRAWN', 'SUPERSEDED');

-- Until now every document had one meeting, so the document tells whose fact it is.
alter table fact add column meeting_id uuid;
update fact set meeting_id = meeting.id from meeting where meeting.document_id = fact.document_id;
alter table fact
    alter column meeting_id set not null,
    -- A meeting is a fact itself, so one of the two comes first.
    add constraint fact_meeting_fk foreign key (meeting_id) references meeting (id) deferrable initially deferred;
create index fact_meeting_idx on fact (meeting_id);
