-- By what a mention was taken for its entry, beside the sentence that says why.
alter table agency_mention add column basis text;
update agency_mention set basis = case
    when reason like '%two writings of one name%' then 'WRITING_RULE'
    when reason like 'No agency is known%' then 'NEW_ENTRY'
    else 'SAME_NAME' end;
alter table agency_mention
    alter column basis set not null,
    add constraint agency_mention_basis_ck
        check (basis in ('SAME_NAME', 'WRITING_RULE', 'DEFINED_IN_DOCUMENT', 'TAUGHT', 'NEW_ENTRY'));
alter table person_mention add column basis text;
update person_mention set basis = case
    when reason like 'The name % is already known at %' then 'SAME_AGENCY'
    when reason like 'The name % is already known as %' then 'SAME_POST'
    else 'NEW_ENTRY' end;
alter table person_mention
    alter column basis set not null,
    add constraint person_mention_basis_ck check (basis in ('SAME_AGENCY', 'SAME_POST', 'NEW_ENTRY'));
