-- The source is kept as it came: every fact of a record must be provable from it for as long as the record lives.
create table source_document (
    id          uuid        not null,
    sha256      char(64)    not null,
    file_name   text        not null,
    media_type  text        not null,
    bytes       bigint      not null,
    characters  integer     not null,
    imported_by text        not null,
    imported_at timestamptz not null,
    constraint source_document_pk primary key (id),
    constraint source_document_sha256_once unique (sha256),
    constraint source_document_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint source_document_file_name_length check (char_length(file_name) between 1 and 255),
    constraint source_document_bytes_positive check (bytes > 0),
    constraint source_document_characters_positive check (characters > 0)
);

-- Apart from the row above, so that listing documents never drags megabytes along.
create table source_content (
    document_id uuid  not null,
    content     bytea not null,
    text        text  not null,
    constraint source_content_pk primary key (document_id),
    constraint source_content_document_fk foreign key (document_id) references source_document (id)
);

-- What the reader could not place; start and end are code points of the text, both or neither.
create table reading_warning (
    document_id  uuid    not null,
    position     integer not null,
    code         text    not null,
    message      text    not null,
    start_offset integer,
    end_offset   integer,
    constraint reading_warning_pk primary key (document_id, position),
    constraint reading_warning_document_fk foreign key (document_id) references source_document (id),
    constraint reading_warning_position_from_one check (position >= 1),
    constraint reading_warning_span check (
        (start_offset is null and end_offset is null)
        or (start_offset >= 0 and end_offset >= start_offset))
);
