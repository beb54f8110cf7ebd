-- The audit trail, the same in every service's database. Repeatable: it says how the trail is, whatever was there before.
create schema if not exists audit;

-- One record for everything that was done or refused; a chain, since each carries the hash of the one before it.
-- What was asked for and how things were and are is kept as the text that was hashed, which jsonb would not keep.
create table if not exists audit.record (
  chain text not null,
  position bigint not null,
  recorded_at timestamptz not null,
  kind text not null,
  outcome text not null,
  subject text,
  name text,
  roles text[] not null,
  address text,
  request_id text,
  trace_parent text,
  operation text not null,
  objects text[] not null,
  reason text,
  request text,
  before text,
  after text,
  digest text not null,
  previous text not null,
  hash text not null,
  constraint record_pk primary key (chain, recorded_at, position),
  constraint record_position_ck check (position > 0),
  constraint record_outcome_ck check (outcome in ('DONE', 'REFUSED'))
) partition by range (recorded_at);
create index if not exists record_position_ix on audit.record (chain, position);
create index if not exists record_subject_ix on audit.record (subject, recorded_at);
create index if not exists record_objects_ix on audit.record using gin (objects);

-- Where a chain goes on whose oldest months were dropped: the last record that went.
create table if not exists audit.anchor (
  chain text not null,
  position bigint not null,
  hash text not null,
  recorded_at timestamptz not null,
  dropped_at timestamptz not null default clock_timestamp(),
  constraint anchor_pk primary key (chain, position)
);

-- Whoever may write the trail may add the month that has come, and make no other table.
create or replace function audit.prepare_month(moment timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  month timestamp := date_trunc('month', moment at time zone 'UTC');
  partition text := 'record_' || to_char(month, 'YYYY_MM');
begin
  if to_regclass('audit.' || partition) is null then
    perform pg_advisory_xact_lock(hashtextextended('audit.prepare_month', 0));
    if to_regclass('audit.' || partition) is null then
      -- Attached rather than created in place, which would wait for whoever reads the trail.
      execute format('create table audit.%I (like audit.record including defaults including constraints)', partition);
      execute format('alter table audit.record attach partition audit.%I for values from (%L) to (%L)', partition,
        month at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
    end if;
  end if;
end $$;
revoke execute on function audit.prepare_month(timestamptz) from public;

-- Drops the months before the one of this day, and keeps where each chain goes on. Only the owner may, and nobody what is
-- younger than six months (GB/T 22239-2019; 网络安全法 第二十三条).
create or replace function audit.drop_before(day date) returns void
  language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  first_kept timestamp := date_trunc('month', day::timestamp);
  partition text;
begin
  if first_kept > (now() at time zone 'UTC') - interval '6 months' then
    raise exception 'the audit trail is kept for six months at least, so nothing from % on is dropped', first_kept::date
      using errcode = 'invalid_parameter_value';
  end if;
  insert into audit.anchor (chain, position, hash, recorded_at)
    select distinct on (chain) chain, position, hash, recorded_at from audit.record
    where recorded_at < first_kept at time zone 'UTC' order by chain, position desc;
  for partition in
    select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'audit.record'::regclass and c.relname < 'record_' || to_char(first_kept, 'YYYY_MM')
  loop
    execute format('drop table audit.%I', partition);
  end loop;
end $$;
revoke execute on function audit.drop_before(date) from public;

-- The service's own role lacks the privileges; this stops the hand of whoever has them and means no harm.
create or replace function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is only ever added to' using errcode = 'insufficient_privilege';
end $$;
drop trigger if exists record_only_added_to_tr on audit.record;
create trigger record_only_added_to_tr before update or delete on audit.record
  for each row execute function audit.refuse_change();
drop trigger if exists record_not_emptied_tr on audit.record;
create trigger record_not_emptied_tr before truncate on audit.record
  for each statement execute function audit.refuse_change();

select audit.prepare_month(clock_timestamp());
