-- What is kept of a person beyond what public records say, each value encrypted by the service under a key that the database
-- never sees. The key's name stands beside it, so that keys can be replaced one row at a time.
CREATE TABLE personal_datum (
    person_id   uuid        NOT NULL,
    kind        text        NOT NULL,
    key_id      text        NOT NULL,
    -- Nonce, ciphertext and tag of AES-256-GCM.
    sealed      bytea       NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text        NOT NULL,
    CONSTRAINT personal_datum_pk PRIMARY KEY (person_id, kind),
    CONSTRAINT personal_datum_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT personal_datum_kind_ck CHECK (kind IN ('MOBILE', 'IDENTITY_NUMBER', 'NOTE'))
);
CREATE INDEX personal_datum_key_ix ON personal_datum (key_id);
