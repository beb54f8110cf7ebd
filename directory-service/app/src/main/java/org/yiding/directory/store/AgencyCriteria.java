package org.yiding.directory.store;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyKind;
import org.yiding.directory.naming.NameQuery;

/**
 * Which agencies a list holds; what is null does not restrict it. An agency that does not exist on the day is left out.
 *
 * @param search what was typed to find a name that held on the day, by its characters or its sound
 * @param text part of any name that held on the day
 * @param name a whole name that held on the day
 * @param region in full
 * @param regionPrefix what the region's code begins with
 * @param parent the one directly above it on the day
 * @param under one somewhere above it on the day
 * @param only the one agency that may be in the list
 * @param day the day the question is about
 */
public record AgencyCriteria(
        @Nullable NameQuery search,
        @Nullable String text,
        @Nullable String name,
        @Nullable String region,
        @Nullable Boolean provisional,
        @Nullable AgencyKind kind,
        @Nullable String regionPrefix,
        @Nullable String creditCode,
        @Nullable UUID parent,
        @Nullable UUID under,
        @Nullable UUID only,
        LocalDate day) {

    /** The same of one agency alone. */
    public AgencyCriteria of(UUID agency) {
        return new AgencyCriteria(
                search, text, name, region, provisional, kind, regionPrefix, creditCode, parent, under, agency, day);
    }
}
