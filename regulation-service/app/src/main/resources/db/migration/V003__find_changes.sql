-- What changed in a span of days is asked across all regulations.

CREATE INDEX regulation_version_from_ix ON regulation_version (effective_on, regulation_id) WHERE retracted_at IS NULL;
CREATE INDEX regulation_version_to_ix ON regulation_version (superseded_on, regulation_id)
    WHERE retracted_at IS NULL AND superseded_on IS NOT NULL;
