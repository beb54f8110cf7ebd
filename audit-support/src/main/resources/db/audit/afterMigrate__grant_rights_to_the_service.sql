-- Runs after every migration. The migrations' role owns everything; the service's role works with the rows of its tables
-- and adds to the audit trail. Where both are one role (a developer's own database), there is nothing to grant.
do $$
declare
  service text := '${serviceRole}';
begin
  if service <> current_user then
    execute format('grant usage on schema public, audit to %I', service);
    execute format('grant select, insert, update, delete on all tables in schema public to %I', service);
    execute format('grant usage, select on all sequences in schema public to %I', service);
    if to_regclass('public.flyway_schema_history') is not null then
      execute format('revoke insert, update, delete on public.flyway_schema_history from %I', service);
    end if;
    execute format('revoke all on all tables in schema audit from %I', service);
    execute format('grant select, insert on audit.record to %I', service);
    execute format('grant select on audit.anchor to %I', service);
    execute format('grant execute on function audit.prepare_month(timestamptz) to %I', service);
  end if;
end $$;
