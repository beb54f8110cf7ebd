package org.yiding.directory.service.lexicon;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.lexicon.LocalAgency;

/**
 * What came of one agency of the standard organisation, or would come of it.
 *
 * @param agencyId null where a trial would create it
 * @param added the names that the agency had not had before
 * @param notes what a person should look at, for a person to read
 */
public record Instantiated(
        LocalAgency standard, Action action, @Nullable UUID agencyId, List<String> added, List<String> notes) {

    public Instantiated {
        added = List.copyOf(added);
        notes = List.copyOf(notes);
    }

    /** What is done. */
    public enum Action {
        /** 新建: the directory knows no such agency of the region. */
        CREATED,
        /** 补全: the directory knows it, and learns something of it. */
        COMPLETED,
        /** 不变: the directory knows all of it. */
        UNCHANGED
    }
}
