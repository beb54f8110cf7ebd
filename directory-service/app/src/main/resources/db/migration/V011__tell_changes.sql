-- What changed in the directory, in the transaction that changed it and by whatever route: the change feed, and the outbox of
-- Debezium's router, whose columns the first five are. It begins with this migration; what was there before is read as it is.
create table outbox (
    id             uuid         not null default gen_random_uuid(),
    aggregatetype  varchar(255) not null,
    aggregateid    varchar(255) not null,
    type           varchar(255) not null,
    payload        jsonb        not null,
    -- The place in the feed.
    position       bigint       not null generated always as identity,
    -- A transaction tells one thing of one object once, however many rows it is made of.
    transaction_id xid8         not null default pg_current_xact_id(),
    agency_id      uuid,
    person_id      uuid,
    occurred_at    timestamptz  not null default now(),
    constraint outbox_pk primary key (id),
    constraint outbox_position_once unique (position),
    constraint outbox_told_once unique (transaction_id, aggregatetype, aggregateid, type),
    constraint outbox_about_one_ck check (num_nonnulls(agency_id, person_id) = 1)
);
create index outbox_agency_ix on outbox (agency_id, position);
create index outbox_person_ix on outbox (person_id, position);

-- Arguments: Agency or Person, the column with its id, what is told.
create function tell_change() returns trigger language plpgsql as $$
declare
  changed jsonb := to_jsonb(coalesce(new, old));
  about uuid := changed ->> tg_argv[1];
begin
  if about is null then
    return null;
  end if;
  -- These triggers run as the transaction commits, so the lock is held no longer than that takes. Whoever has it is the only
  -- one to take places, until what it told can be seen: a lower place never shows after a higher one.
  perform pg_advisory_xact_lock(hashtextextended('directory.outbox', 0));
  insert into outbox (aggregatetype, aggregateid, type, payload, agency_id, person_id)
    values (tg_argv[0], about, tg_argv[2],
      jsonb_build_object('id', about, 'change', tg_argv[2], 'at', now()),
      case tg_argv[0] when 'Agency' then about end, case tg_argv[0] when 'Person' then about end)
    on conflict on constraint outbox_told_once do nothing;
  return null;
end $$;

create constraint trigger agency_entered_tr after insert on agency
  deferrable initially deferred for each row execute function tell_change('Agency', 'id', 'ENTERED');
create constraint trigger agency_removed_tr after delete on agency
  deferrable initially deferred for each row execute function tell_change('Agency', 'id', 'REMOVED');
create constraint trigger agency_described_tr after update on agency deferrable initially deferred for each row
  when ((old.provisional, old.region, old.kind, old.region_code, old.credit_code, old.founded_on, old.abolished_on)
    is distinct from (new.provisional, new.region, new.kind, new.region_code, new.credit_code, new.founded_on, new.abolished_on))
  execute function tell_change('Agency', 'id', 'DESCRIBED');
create constraint trigger agency_named_tr after insert or delete on agency_name
  deferrable initially deferred for each row execute function tell_change('Agency', 'agency_id', 'NAMED');
create constraint trigger agency_name_changed_tr after update on agency_name deferrable initially deferred for each row
  -- Not when only its reading is noted, or that one more document writes it.
  when ((old.agency_id, old.name, old.kind, old.valid_from, old.valid_to, old.retired)
    is distinct from (new.agency_id, new.name, new.kind, new.valid_from, new.valid_to, new.retired))
  execute function tell_change('Agency', 'agency_id', 'NAMED');
create constraint trigger agency_placed_tr after insert or update or delete on agency_tie
  deferrable initially deferred for each row execute function tell_change('Agency', 'agency_id', 'PLACED');
create constraint trigger agency_succeeded_tr after insert or update or delete on succession
  deferrable initially deferred for each row execute function tell_change('Agency', 'agency_id', 'SUCCEEDED');
create constraint trigger successor_tr after insert or update or delete on succession
  deferrable initially deferred for each row execute function tell_change('Agency', 'successor_id', 'SUCCEEDED');
create constraint trigger post_tr after insert or update or delete on post
  deferrable initially deferred for each row execute function tell_change('Agency', 'agency_id', 'POSTS_CHANGED');
create constraint trigger agency_appointment_tr after insert or update or delete on appointment
  deferrable initially deferred for each row execute function tell_change('Agency', 'agency_id', 'APPOINTMENTS_CHANGED');
create constraint trigger person_appointment_tr after insert or update or delete on appointment
  deferrable initially deferred for each row execute function tell_change('Person', 'person_id', 'APPOINTMENTS_CHANGED');
create constraint trigger person_entered_tr after insert on person
  deferrable initially deferred for each row execute function tell_change('Person', 'id', 'ENTERED');
create constraint trigger person_removed_tr after delete on person
  deferrable initially deferred for each row execute function tell_change('Person', 'id', 'REMOVED');
create constraint trigger person_described_tr after update on person deferrable initially deferred for each row
  when ((old.name, old.provisional, old.born_on, old.merged_into)
    is distinct from (new.name, new.provisional, new.born_on, new.merged_into))
  execute function tell_change('Person', 'id', 'DESCRIBED');

create function keep_outbox() returns trigger language plpgsql as $$
begin
  raise exception 'what the outbox told is never changed' using errcode = 'restrict_violation';
end $$;
create trigger outbox_is_kept_tr before update or delete on outbox for each row execute function keep_outbox();
