package org.yiding.directory.service.editing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyFacts;

/**
 * An agency to be entered.
 *
 * @param name in full
 * @param abbreviations short forms that mean it in its region's papers
 * @param region in whose papers its names are understood, in full ("苏州市")
 * @param parent the agency it belongs to; null where none is said
 * @param supervisor the agency that guides its work; null where none is said
 */
public record NewAgency(
        String name,
        List<String> abbreviations,
        String region,
        AgencyFacts facts,
        @Nullable UUID parent,
        @Nullable UUID supervisor) {

    public NewAgency {
        abbreviations = List.copyOf(abbreviations);
    }
}
