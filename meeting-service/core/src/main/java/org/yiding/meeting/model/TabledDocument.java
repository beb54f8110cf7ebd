package org.yiding.meeting.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 上会文件: a document put before the meeting.
 *
 * @param title the words between 《 and 》, joined over lines
 * @param type the form word of the title ("实施意见", "办法", "决定"), null when it has none
 */
public record TabledDocument(String title, @Nullable String type, List<Evidence> evidence, Confidence confidence) {

    public TabledDocument {
        evidence = List.copyOf(evidence);
    }

    /** The same document, held to be less sure than its words alone would make it. */
    public TabledDocument likely() {
        return new TabledDocument(title, type, evidence, Confidence.LIKELY);
    }
}
