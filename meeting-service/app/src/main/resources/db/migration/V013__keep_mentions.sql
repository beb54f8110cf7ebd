-- Whom each name in a fact was taken for and why, with those who may be meant instead, as of the document's day.
create table mention (
    fact_id    uuid not null,
    -- The field of the fact whose value it explains: AGENCY, PERSON, CHAIR…
    field      text not null,
    meeting_id uuid not null,
    -- Null where a person chose the entry without any words.
    as_written text,
    -- What the directory calls the agency or the person.
    meant_id   text not null,
    as_of      date not null,
    basis      text not null,
    confidence text not null,
    reason     text not null,
    settled_by text,
    settled_at timestamptz,
    constraint mention_pk primary key (fact_id, field),
    constraint mention_fact_fk foreign key (fact_id) references fact (id),
    constraint mention_meeting_fk foreign key (meeting_id) references meeting (id),
    constraint mention_basis_known check (basis in (
        'SAME_NAME', 'WRITING_RULE', 'DEFINED_IN_DOCUMENT', 'TAUGHT', 'SAME_AGENCY', 'SAME_POST', 'NEW_ENTRY', 'SETTLED')),
    constraint mention_confidence_known check (confidence in ('CERTAIN', 'LIKELY', 'UNSURE')),
    constraint mention_settled_by_somebody check (
        (basis = 'SETTLED') = (settled_by is not null) and (settled_by is null) = (settled_at is null))
);
create index mention_meeting_idx on mention (meeting_id, as_written);
create index mention_open_idx on mention (meeting_id) where confidence <> 'CERTAIN';

create table mention_candidate (
    fact_id   uuid             not null,
    field     text             not null,
    position  integer          not null,
    agency_id text             not null,
    name      text             not null,
    score     double precision not null,
    reason    text             not null,
    constraint mention_candidate_pk primary key (fact_id, field, position),
    constraint mention_candidate_mention_fk foreign key (fact_id, field) references mention (fact_id, field)
        on delete cascade,
    constraint mention_candidate_position_from_one check (position >= 1),
    constraint mention_candidate_score_range check (score > 0 and score <= 1)
);

create or replace function refuse_change_of_closed_meeting() returns trigger language plpgsql as $$
declare
    row_at_hand constant record := coalesce(new, old);
    closed      text;
begin
    if tg_table_name = 'fact' then
        select m.state into closed from meeting m where m.id = row_at_hand.meeting_id;
    elsif tg_table_name in ('evidence', 'mention', 'mention_candidate') then
        select m.state into closed from fact f join meeting m on m.id = f.meeting_id where f.id = row_at_hand.fact_id;
    else
        select m.state into closed from fact f join meeting m on m.id = f.meeting_id where f.id = row_at_hand.id;
    end if;
    if not meeting_is_open(closed) then
        raise exception 'the meeting of this % is %', tg_table_name, closed
            using errcode = 'restrict_violation', constraint = 'meeting_closed_is_unchanged', table = tg_table_name;
    end if;
    return row_at_hand;
end $$;
create trigger mention_of_closed_meeting before insert or update or delete on mention
    for each row execute function refuse_change_of_closed_meeting();
create trigger mention_candidate_of_closed_meeting before insert or update or delete on mention_candidate
    for each row execute function refuse_change_of_closed_meeting();
