package org.yiding.directory.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyKind;
import org.yiding.directory.model.Validity;

/**
 * An agency as a region has it by the standard organisation.
 *
 * @param key its own among those of the region ("natural-resources")
 * @param name in full
 * @param days on which it exists
 * @param parent the key of the agency it belongs to; null where none is standard
 * @param supervisor the key of the agency that guides its work; null where none is standard
 * @param mergedInto the key of the agency in which it is at its end; null where it has none or no end
 */
public record LocalAgency(
        String key,
        AgencyKind kind,
        String name,
        List<String> abbreviations,
        Validity days,
        @Nullable String parent,
        @Nullable String supervisor,
        @Nullable String mergedInto) {

    public LocalAgency {
        abbreviations = List.copyOf(abbreviations);
    }
}
