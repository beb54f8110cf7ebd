-- An event that was recorded wrongly is taken back, with who did it and why; what was known until then stays here. Only the
-- stage that such an end had reached goes from regulation_stage with it.
ALTER TABLE life_event
    ADD COLUMN retracted_by      text,
    ADD COLUMN retraction_reason text,
    ADD CONSTRAINT life_event_retraction_ck CHECK (
        (retracted_by IS NULL) = (retraction_reason IS NULL) AND (retracted_by IS NULL OR retracted_at IS NOT NULL));
