package org.yiding.directory.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name of an agency with the days on which it holds.
 *
 * @param observedOn the latest day on which a document is known to use it; null where the name comes from no document
 * @param source the person's word it comes from; null where it was only ever met in documents
 */
public record DatedName(
        String name,
        NameKind kind,
        Validity validity,
        @Nullable LocalDate observedOn,
        @Nullable NameSource source) {

    /** A name that nobody taught. */
    public DatedName(String name, NameKind kind, Validity validity, @Nullable LocalDate observedOn) {
        this(name, kind, validity, observedOn, null);
    }
}
