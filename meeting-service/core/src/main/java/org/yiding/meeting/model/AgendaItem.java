package org.yiding.meeting.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 议题: one matter on the agenda, in the order of the document.
 *
 * @param number position among the items, counted from 1
 * @param label the numbering as written ("七、", "（二）"), null when the item carries none
 * @param kindAsWritten the verb behind {@code kind} ("听取汇报")
 * @param title the heading with its verb, joined over lines; null when the document states none
 * @param parent the heading of the group the item stands in, null for most
 */
public record AgendaItem(
        int number,
        @Nullable String label,
        ItemKind kind,
        String kindAsWritten,
        @Nullable String title,
        @Nullable String parent,
        List<TabledDocument> documents,
        List<Resolution> resolutions,
        List<Evidence> evidence,
        Confidence confidence) {

    public AgendaItem {
        documents = List.copyOf(documents);
        resolutions = List.copyOf(resolutions);
        evidence = List.copyOf(evidence);
    }
}
