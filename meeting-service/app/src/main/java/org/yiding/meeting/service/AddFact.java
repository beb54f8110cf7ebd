package org.yiding.meeting.service;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactKind;

/**
 * That a fact is to be added which the machine did not read.
 *
 * @param parentId the fact it hangs on: the meeting, an item or a resolution
 * @param version of the meeting, as the caller has seen it
 * @param span the code points of the document's text that prove it, null where the caller points at none
 * @param reason why, null where the caller gives none
 */
public record AddFact(
        FactKind kind,
        UUID parentId,
        int version,
        List<FieldChange> values,
        @Nullable Span span,
        @Nullable String reason,
        @Nullable String clientMutationId) {

    public AddFact {
        values = List.copyOf(values);
    }

    /**
     * A part of the document's text.
     *
     * @param start first code point, from 0
     * @param end code point after the last
     */
    public record Span(int start, int end) {}
}
