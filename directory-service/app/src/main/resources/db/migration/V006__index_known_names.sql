-- All names of a region, in their order and with all that comparing needs: one range of this index, however many names there
-- are of other regions.
CREATE INDEX agency_name_known_ix ON agency_name (scope, match_key, name) INCLUDE (agency_id, valid_from, valid_to)
    WHERE NOT retired;
