-- Names are found by how they are read, and by the first letters of that. The service writes both; what it finds without them at
-- its start, from before or from the release before, it completes.
ALTER TABLE agency_name
    ADD COLUMN sound    text,
    ADD COLUMN initials text;
CREATE INDEX agency_name_sound_ix ON agency_name USING gin (sound gin_trgm_ops, initials gin_trgm_ops);
CREATE INDEX agency_name_silent_ix ON agency_name (id) WHERE sound IS NULL;
ALTER TABLE person
    ADD COLUMN sound    text,
    ADD COLUMN initials text;
CREATE INDEX person_sound_ix ON person USING gin (sound gin_trgm_ops, initials gin_trgm_ops);
CREATE INDEX person_silent_ix ON person (id) WHERE sound IS NULL;
