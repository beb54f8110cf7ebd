-- Idempotency keys serve every command, not imports alone: the answer names the change that was made.
alter table import_command rename to command;
alter table command rename constraint import_command_pk to command_pk;
alter table command rename constraint import_command_meeting_fk to command_meeting_fk;
alter table command rename constraint import_command_key_length to command_key_length;
alter table command
    -- Null where nothing changed.
    add column change_id uuid,
    -- The fact that was made or changed; null where the command is about the meeting as a whole.
    add column fact_id   uuid;
