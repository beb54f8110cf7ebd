package org.yiding.directory.service.bulk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.service.editing.NewAgency;

/**
 * A row of the table, understood.
 *
 * @param row as a spreadsheet counts
 * @param id of the agency that it is about; null where it is told by its name
 * @param version that the row was made from; null where none is said
 * @param abolishedOn null where nothing is said
 * @param parent name or id, empty where nothing is said
 * @param supervisor name or id, empty where nothing is said
 */
record AgencyLine(
        int row,
        @Nullable UUID id,
        @Nullable Integer version,
        String name,
        List<String> abbreviations,
        String region,
        AgencyFacts facts,
        @Nullable LocalDate abolishedOn,
        String parent,
        String supervisor) {

    NewAgency entered() {
        return new NewAgency(name, abbreviations, region, facts, null, null);
    }
}
