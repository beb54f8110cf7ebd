-- Who was there, sat in, was excused or kept the record. An unnamed representative of an agency is legal.
create table attendance (
    id         uuid    not null,
    meeting_id uuid    not null,
    position   integer not null,
    role       text    not null,
    as_written text    not null,
    unnamed    boolean not null,
    person_id  text,
    agency_id  text,
    constraint attendance_pk primary key (id),
    constraint attendance_fact_fk foreign key (id) references fact (id),
    constraint attendance_meeting_fk foreign key (meeting_id) references meeting (id),
    constraint attendance_position_once unique (meeting_id, position),
    constraint attendance_position_from_one check (position >= 1),
    constraint attendance_role_known check (role in ('PRESENT', 'IN_ATTENDANCE', 'EXCUSED', 'RECORDER')),
    constraint attendance_unnamed_has_no_person check (unnamed = (person_id is null)),
    constraint attendance_someone check (person_id is not null or agency_id is not null)
);
create index attendance_agency_idx on attendance (agency_id) where agency_id is not null;
create index attendance_person_idx on attendance (person_id) where person_id is not null;
