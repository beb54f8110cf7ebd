package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Marker.Style;
import org.yiding.meeting.reading.text.Slice;

/** Tells where items begin: by the rows of a table, by a numbering that runs on, else by verbs that open paragraphs, else by paragraph. */
public final class ItemOutliner {

    static final Pattern TELLS = Pattern.compile("会议|同意|通过|由|责成|要求|要|负责");
    static final Pattern MERE_LEAD = Pattern.compile(
            "(?:现)?(?:将)?(?:会议)?(?:议定|确定|研究|形成|决定|主要)?(?:以下|如下|有关)?(?:意见|事项|内容|纪要|精神)?(?:意见|事项|纪要)?(?:如下|：|。)*|会议(?:议定|确定|研究|决定|明确).{0,16}(?:如下|意见|事项)[：。]?|(?:现)?(?:将)?.{0,20}纪要如下[：。]?");

    /** So many shared pairs of characters make a paragraph speak of a matter. */
    static final int NEAR = 3;

    private final List<Slice> paragraphs;
    private final ItemCollector items;
    private final @Nullable Slice opening;
    private final ItemNumbering numbering;
    private final List<Warning> warnings;

    private ItemOutliner(@Nullable Slice opening, List<Slice> paragraphs, List<Warning> warnings) {
        this.opening = opening;
        this.paragraphs = Agenda.without(paragraphs).stream()
                .filter(paragraph -> !ItemVerbs.isOtherMatters(paragraph)
                        && !ItemVerbs.isBeforehand(paragraph)
                        && !ChairReader.isOnlyThat(paragraph))
                .toList();
        this.warnings = warnings;
        this.items = new ItemCollector(warnings);
        this.numbering = new ItemNumbering(opening, this.paragraphs);
    }

    /**
     * @param opening the paragraph that says who met, null without one
     * @param warnings takes what is wrong with the numbering
     */
    public static List<ItemDraft> of(@Nullable Slice opening, List<Slice> paragraphs, List<Warning> warnings) {
        ItemOutliner outliner = new ItemOutliner(opening, paragraphs, warnings);
        List<Slice> left = new ArrayList<>();
        List<ItemDraft> tabled = MatterTable.drafts(outliner.paragraphs, left);
        if (!tabled.isEmpty()) {
            left.forEach(outliner.items::noteUnplaced);
            return tabled;
        }
        Style style = outliner.numbering.style();
        if (style != null) {
            outliner.byNumber(style);
        } else if (outliner.numbering.isOneMatter()) {
            outliner.asOne();
        } else {
            new VerbItems(outliner.opening, outliner.paragraphs, outliner.items).collect();
        }
        return style == null ? outliner.items.drafts() : HeadedList.joined(outliner.items.drafts());
    }

    /** 一、会议听取了… 二、会议认为… 三、会议议定…: all of it on the matter that the opening names, else on the first. */
    private void asOne() {
        List<Matter> announced = AnnouncedMatters.in(opening);
        Slice first = paragraphs.get(0);
        Slice unnumbered =
                Marker.at(first).map(marker -> first.startingAt(marker.to())).orElse(first);
        Slice matter = announced.size() == 1 ? announced.get(0).words() : AnnouncedMatters.inName(opening);
        List<Slice> rest = new ArrayList<>(paragraphs.subList(matter == null ? 1 : 0, paragraphs.size()));
        items.add(new ItemDraft(null, matter == null ? unnumbered : matter, rest, null, null, true));
    }

    private void byNumber(Style style) {
        int last = 0;
        Marker marker = null;
        Slice first = null;
        List<Slice> rest = new ArrayList<>();
        boolean bareNumeral = false;
        for (Slice paragraph : paragraphs) {
            Marker next = itemMarker(paragraph, style, last);
            if (next == null) {
                if (marker == null && isConveyed(paragraph)) {
                    items.add(new ItemDraft(null, paragraph, List.of(), null, null, true));
                } else if (bareNumeral) {
                    first = paragraph;
                    bareNumeral = false;
                } else if (first != null) {
                    rest.add(paragraph);
                } else {
                    items.noteUnplaced(paragraph);
                }
                continue;
            }
            items.close(marker, first, rest);
            noteGap(next, last);
            last = next.value();
            marker = next;
            first = paragraph.startingAt(next.to());
            bareNumeral = first.isEmpty();
            rest = new ArrayList<>();
        }
        items.close(marker, first, rest);
    }

    /** 会议学习了《…》 before the numbered matters; a list of all of them is not meant. */
    private boolean isConveyed(Slice paragraph) {
        return numbering.isLedIn()
                && Marker.at(paragraph).isEmpty()
                && ItemVerbs.at(paragraph)
                        .filter(verb -> verb.kind() == ItemKind.CONVEY)
                        .isPresent();
    }

    private static @Nullable Marker itemMarker(Slice paragraph, Style style, int last) {
        Marker marker = Marker.at(paragraph).orElse(null);
        if (marker == null) {
            return null;
        }
        boolean sameLevel = marker.style() == style || style == Style.COMMA && marker.style() == Style.BARE;
        if (!sameLevel) {
            return null;
        }
        boolean next = marker.value() == last + 1;
        boolean verb = ItemVerbs.at(paragraph.startingAt(marker.to())).isPresent();
        boolean misnumbered = marker.style() == Style.COMMA && marker.value() > 1 && verb && last > 0;
        boolean skipped =
                marker.style() == Style.COMMA && marker.value() > last && marker.value() <= last + 3 && last > 0;
        return next || misnumbered || skipped ? marker : null;
    }

    private void noteGap(Marker next, int last) {
        if (next.value() != last + 1) {
            warnings.add(Structure.warning(
                    paragraphs.get(0).between(next.from(), next.to()),
                    Warning.Code.BROKEN_NUMBERING,
                    "Item " + next.value() + " follows item " + last + "."));
        }
    }
}
