-- What a resolution spends and what its approval depends on.
alter table fact drop constraint fact_kind_known, add constraint fact_kind_known check (kind in (
    'MEETING', 'ITEM', 'TABLED_DOCUMENT', 'RESOLUTION', 'ASSIGNMENT', 'DIRECTIVE', 'REFERENCE', 'ATTENDANCE', 'SUM',
    'CONDITION'));

create table sum_of_money (
    id            uuid    not null,
    resolution_id uuid    not null,
    position      integer not null,
    -- In units of the currency, a code of ISO 4217.
    amount        numeric not null,
    currency      text    not null,
    as_written    text    not null,
    purpose       text,
    removed       boolean not null default false,
    constraint sum_of_money_pk primary key (id),
    constraint sum_of_money_fact_fk foreign key (id) references fact (id),
    constraint sum_of_money_resolution_fk foreign key (resolution_id) references resolution (id),
    constraint sum_of_money_position_once exclude using btree (resolution_id with =, position with =)
        where (not removed) deferrable initially deferred,
    constraint sum_of_money_position_from_one check (position >= 1),
    constraint sum_of_money_not_negative check (amount >= 0),
    constraint sum_of_money_currency_code check (currency ~ '^[A-Z]{3}$')
);

create table approval_condition (
    id            uuid    not null,
    resolution_id uuid    not null,
    position      integer not null,
    text          text    not null,
    removed       boolean not null default false,
    constraint approval_condition_pk primary key (id),
    constraint approval_condition_fact_fk foreign key (id) references fact (id),
    constraint approval_condition_resolution_fk foreign key (resolution_id) references resolution (id),
    constraint approval_condition_position_once exclude using btree (resolution_id with =, position with =)
        where (not removed) deferrable initially deferred,
    constraint approval_condition_position_from_one check (position >= 1)
);

create trigger sum_of_money_of_closed_meeting before insert or update or delete on sum_of_money
    for each row execute function refuse_change_of_closed_meeting();
create trigger approval_condition_of_closed_meeting before insert or update or delete on approval_condition
    for each row execute function refuse_change_of_closed_meeting();
