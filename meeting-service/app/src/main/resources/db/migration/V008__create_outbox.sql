-- What happened to which meeting: written in the transaction that did it, read by clients as the change feed and by
-- Debezium's outbox router, whose columns the first five are. Nothing is ever changed or taken out here.
create table outbox (
    id            uuid                     not null,
    aggregatetype varchar(255)             not null,
    aggregateid   varchar(255)             not null,
    type          varchar(255)             not null,
    payload       jsonb                    not null,
    -- The place in the feed. Writers take turns (OutboxRepository), so that a lower number never shows after a higher.
    position      bigint                   not null generated always as identity,
    meeting_id    uuid                     not null,
    version       integer                  not null,
    caused_by     text                     not null,
    reason        text,
    occurred_at   timestamptz              not null,
    -- Whether those may know who only read confirmed records: it was one before or is one since.
    for_readers   boolean                  not null,
    constraint outbox_pk primary key (id),
    constraint outbox_position_once unique (position),
    constraint outbox_version_once unique (meeting_id, version),
    constraint outbox_type_known check (type in (
        'IMPORTED', 'REIMPORTED', 'REREAD', 'CORRECTED', 'CONFIRMED', 'PUBLISHED', 'MARKED_INTERNAL', 'REOPENED',
        'WITHDRAWN', 'SUPERSEDED'))
);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is never changed', tg_table_name
        using errcode = 'restrict_violation', constraint = tg_table_name || '_is_kept', table = tg_table_name;
end $$;
create trigger outbox_is_kept before update or delete on outbox
    for each row execute function refuse_rewriting();
