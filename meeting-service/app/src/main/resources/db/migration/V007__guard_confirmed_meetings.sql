-- What a person stands for is not changed in passing: no statement changes a fact of a meeting that is not open.
create function meeting_is_open(state text) returns boolean language sql immutable
    return state in ('DRAFT', 'CORRECTED');

create function refuse_change_of_closed_meeting() returns trigger language plpgsql as $$
declare
    row_at_hand constant record := coalesce(new, old);
    closed      text;
begin
    if tg_table_name = 'fact' then
        select m.state into closed from meeting m where m.id = row_at_hand.meeting_id;
    elsif tg_table_name = 'evidence' then
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

create function refuse_silent_change_of_meeting() returns trigger language plpgsql as $$
declare
    -- held_year is computed after this trigger.
    steps constant text[] := array['state', 'state_reason', 'superseded_by', 'version', 'held_year'];
begin
    if new is not distinct from old then
        return new;
    end if;
    if new.version <= old.version then
        raise exception 'meeting % changes without a new version', old.id
            using errcode = 'restrict_violation', constraint = 'meeting_change_is_counted', table = tg_table_name;
    end if;
    if not meeting_is_open(old.state) and (to_jsonb(new) - steps) <> (to_jsonb(old) - steps) then
        raise exception 'meeting % is %', old.id, old.state
            using errcode = 'restrict_violation', constraint = 'meeting_closed_is_unchanged', table = tg_table_name;
    end if;
    return new;
end $$;

create trigger meeting_silent_change before update on meeting
    for each row execute function refuse_silent_change_of_meeting();
create trigger fact_of_closed_meeting before insert or update or delete on fact
    for each row execute function refuse_change_of_closed_meeting();
create trigger evidence_of_closed_meeting before insert or update or delete on evidence
    for each row execute function refuse_change_of_closed_meeting();
create trigger agenda_item_of_closed_meeting before insert or update or delete on agenda_item
    for each row execute function refuse_change_of_closed_meeting();
create trigger tabled_document_of_closed_meeting before insert or update or delete on tabled_document
    for each row execute function refuse_change_of_closed_meeting();
create trigger resolution_of_closed_meeting before insert or update or delete on resolution
    for each row execute function refuse_change_of_closed_meeting();
create trigger assignment_of_closed_meeting before insert or update or delete on assignment
    for each row execute function refuse_change_of_closed_meeting();
create trigger directive_of_closed_meeting before insert or update or delete on directive
    for each row execute function refuse_change_of_closed_meeting();
create trigger document_reference_of_closed_meeting before insert or update or delete on document_reference
    for each row execute function refuse_change_of_closed_meeting();
create trigger attendance_of_closed_meeting before insert or update or delete on attendance
    for each row execute function refuse_change_of_closed_meeting();
