package org.yiding.meeting.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.Imported;

/** What came of an import, in the shape that the graph's {@code importMinutes} has. */
public record ImportAnswer(
        MeetingRef meeting,
        boolean alreadyImported,
        List<WarningLine> warnings,
        @Nullable String clientMutationId) {

    /** The meeting by its id in the graph. */
    public record MeetingRef(String id) {}

    /** Offsets are code points of the extracted text. */
    public record WarningLine(
            String code,
            String message,
            @Nullable Integer start,
            @Nullable Integer end) {}

    static ImportAnswer of(Imported imported, @Nullable String clientMutationId) {
        return new ImportAnswer(
                new MeetingRef(imported.meeting().id().toString()),
                imported.alreadyImported(),
                imported.warnings().stream()
                        .map(row -> new WarningLine(row.code(), row.message(), row.start(), row.end()))
                        .toList(),
                clientMutationId);
    }
}
