package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/** Takes the items of a document as they are told apart, and notes what stands outside all of them. */
final class ItemCollector {

    /** An item that the published minutes leave out. */
    private static final Pattern LEFT_OUT = Pattern.compile("（?(?:略|此处略|内容略|不予公开|不公开|涉密，?略|…+|—+)）?。?");

    private final List<ItemDraft> drafts = new ArrayList<>();
    private final List<Warning> warnings;

    /** @param warnings takes the paragraphs that belong to no item */
    ItemCollector(List<Warning> warnings) {
        this.warnings = warnings;
    }

    /** What was collected so far, in the order of the document; may be changed. */
    List<ItemDraft> drafts() {
        return drafts;
    }

    void add(ItemDraft draft) {
        drafts.add(draft);
    }

    /** Ends an item; one whose bracketed parts are themselves items gives way to them. */
    void close(@Nullable Marker marker, @Nullable Slice first, List<Slice> rest) {
        boolean untold = first != null
                && rest.isEmpty()
                && (LEFT_OUT.matcher(first.norm()).matches() || ItemVerbs.isOtherMatters(first));
        if (first == null || untold) {
            return;
        }
        if (ItemGroups.isGroup(first, rest)) {
            drafts.addAll(ItemGroups.open(first, rest));
            return;
        }
        drafts.add(new ItemDraft(
                marker, first, rest, null, null, ItemVerbs.at(first).isPresent()));
    }

    /** Warns of a paragraph that tells something and belongs to no item. */
    void noteUnplaced(Slice paragraph) {
        if (ItemOutliner.TELLS.matcher(paragraph.norm()).find()
                && paragraph.length() > 30
                && !ItemOutliner.MERE_LEAD.matcher(paragraph.norm()).matches()) {
            warnings.add(Structure.warning(
                    paragraph, Warning.Code.UNPARSED_SPAN, "Stands outside the items: " + paragraph.shown()));
        }
    }
}
