-- Idempotency keys: a caller's key answers the same again, and is refused for another input.
create table import_command (
    caller           text        not null,
    key              text        not null,
    input_sha256     char(64)    not null,
    meeting_id       uuid        not null,
    already_imported boolean     not null,
    answered_at      timestamptz not null,
    constraint import_command_pk primary key (caller, key),
    constraint import_command_meeting_fk foreign key (meeting_id) references meeting (id),
    constraint import_command_key_length check (char_length(key) between 1 and 128)
);
