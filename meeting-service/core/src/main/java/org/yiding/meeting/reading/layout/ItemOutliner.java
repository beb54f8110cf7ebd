package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Marker.Style;
import org.yiding.meeting.reading.text.Slice;

/** Tells where items begin: by the rows of a table, by a numbering that runs on, else by verbs that open paragraphs, else by paragraph. */
public final class ItemOutliner {

    static final Pattern TELLS = Pattern.compile("会议|同意|通过|由|责成|要求|要|负责");
    static final Pattern MERE_LEAD = Pattern.compile(
            "(?:现)?(?:将)?(?:会议)?(?:议定|确定|研究|形成|决定|主要)?(?:以下|如下|有关)?(?:意见|事项|内容|纪要|精神)?(?:意见|事项|纪要)?(?:如下|：|。)*|会议(?:议定|确定|研究|决定|明确).{0,16}(?:如下|意见|事项)[：。]?|(?:现)?(?:将)?.{0,20}纪要如下[：。]?");

    /** An item that the published minutes leave out. */
    private static final Pattern LEFT_OUT = Pattern.compile("（?(?:略|此处略|内容略|不予公开|不公开|涉密，?略|…+|—+)）?。?");

    /** 会议同意市人社局关于…的方案: a paper that was put to the meeting. */
    private static final Pattern PAPER = Pattern.compile(
            "会议(?:原则|一致)?(?:上)?(?:同意|通过)了?[^，。《]{2,20}?(?:提出|提交|报送)?的?关于[^，。《]{4,40}的?(?:方案|意见|请示|报告|建议)(?=，|。)");

    private static final Pattern STAGE = Pattern.compile("（[^（）]{1,12}）$");
    /** So many shared pairs of characters make a paragraph speak of a matter. */
    static final int NEAR = 3;

    private final List<Slice> paragraphs;
    private final List<ItemDraft> drafts = new ArrayList<>();
    private final @Nullable Slice opening;
    private final ItemNumbering numbering;
    private List<Matter> listed = List.of();
    private final List<Warning> warnings;

    private ItemOutliner(@Nullable Slice opening, List<Slice> paragraphs, List<Warning> warnings) {
        this.opening = opening;
        this.paragraphs = Agenda.without(paragraphs).stream()
                .filter(paragraph -> !ItemVerbs.isOtherMatters(paragraph)
                        && !ItemVerbs.isBeforehand(paragraph)
                        && !ChairReader.isOnlyThat(paragraph))
                .toList();
        this.warnings = warnings;
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
            left.forEach(outliner::noteUnplaced);
            return tabled;
        }
        Style style = outliner.numbering.style();
        if (style != null) {
            outliner.byNumber(style);
        } else if (outliner.numbering.isOneMatter()) {
            outliner.asOne();
        } else {
            outliner.byVerb();
        }
        return style == null ? outliner.drafts : HeadedList.joined(outliner.drafts);
    }

    /** 一、会议听取了… 二、会议认为… 三、会议议定…: all of it on the matter that the opening names, else on the first. */
    private void asOne() {
        List<Matter> announced = AnnouncedMatters.in(opening);
        Slice first = paragraphs.get(0);
        Slice unnumbered =
                Marker.at(first).map(marker -> first.startingAt(marker.to())).orElse(first);
        Slice matter = announced.size() == 1 ? announced.get(0).words() : AnnouncedMatters.inName(opening);
        List<Slice> rest = new ArrayList<>(paragraphs.subList(matter == null ? 1 : 0, paragraphs.size()));
        drafts.add(new ItemDraft(null, matter == null ? unnumbered : matter, rest, null, null, true));
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
                    drafts.add(new ItemDraft(null, paragraph, List.of(), null, null, true));
                } else if (bareNumeral) {
                    first = paragraph;
                    bareNumeral = false;
                } else if (first != null) {
                    rest.add(paragraph);
                } else {
                    noteUnplaced(paragraph);
                }
                continue;
            }
            close(marker, first, rest);
            noteGap(next, last);
            last = next.value();
            marker = next;
            first = paragraph.startingAt(next.to());
            bareNumeral = first.isEmpty();
            rest = new ArrayList<>();
        }
        close(marker, first, rest);
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

    /** Ends an item; one whose bracketed parts are themselves items gives way to them. */
    private void close(@Nullable Marker marker, @Nullable Slice first, List<Slice> rest) {
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

    private void byVerb() {
        List<Slice> paragraphs = SecondMatters.apart(this.paragraphs);
        List<Matter> announced = AnnouncedMatters.in(opening);
        boolean anyVerb = paragraphs.stream()
                .anyMatch(paragraph -> opensItem(paragraph)
                        || Matters.listed(paragraph).size() > 1
                        || DecidedList.of(paragraph).isPresent());
        if (!anyVerb) {
            drafts.addAll(new UnheadedItems(paragraphs, announced).drafts());
            return;
        }
        Slice first = null;
        List<Slice> rest = new ArrayList<>();
        DecidedList decided = null;
        for (Slice paragraph : paragraphs) {
            if (decided != null && decided.goesOn(paragraph)) {
                continue;
            }
            if (decided != null) {
                drafts.addAll(decided.drafts());
            }
            decided = DecidedList.of(paragraph).orElse(null);
            if (decided != null) {
                close(null, first, rest);
                first = null;
                rest = new ArrayList<>();
                continue;
            }
            boolean awaited = awaitsBody(rest);
            List<Matter> matters = awaited ? List.of() : Matters.listed(paragraph);
            if (matters.size() > 1) {
                close(null, first, rest);
                first = null;
                rest = new ArrayList<>();
                listed = matters;
                Slice together = Matters.decidedTogether(paragraph);
                matters.forEach(matter -> drafts.add(
                        together == null
                                ? ItemDraft.of(matter)
                                : ItemDraft.of(matter).with(together)));
            } else if (!awaited && (opensItem(paragraph) || decidesAnother(paragraph, first, rest))) {
                close(null, first, rest);
                first = paragraph;
                rest = new ArrayList<>();
            } else if (first != null) {
                rest.add(paragraph);
            } else if (!listed.isEmpty()) {
                speaksOf(paragraph);
            } else {
                beforeItems(paragraph, announced);
            }
        }
        close(null, first, rest);
        if (decided != null) {
            drafts.addAll(decided.drafts());
        }
        dropDecidedApart();
    }

    /** A paragraph after a list of matters goes to the one that it speaks of, else to the last. */
    private void speaksOf(Slice paragraph) {
        int best = listed.size() - 1;
        int most = 2;
        for (int i = 0; i < listed.size(); i++) {
            int near = listed.get(i).nearness(paragraph);
            if (near > most) {
                most = near;
                best = i;
            }
        }
        int index = drafts.size() - listed.size() + best;
        drafts.set(index, drafts.get(index).with(paragraph));
    }

    /** A paragraph before the first item belongs to a matter of the opening, when it speaks of one. */
    private void beforeItems(Slice paragraph, List<Matter> announced) {
        Matter nearest = null;
        int most = NEAR;
        for (Matter matter : announced) {
            int near = matter.nearness(paragraph);
            if (near > most) {
                most = near;
                nearest = matter;
            }
        }
        if (nearest != null) {
            drafts.add(ItemDraft.of(nearest).with(paragraph));
        } else {
            noteUnplaced(paragraph);
        }
    }

    private void noteUnplaced(Slice paragraph) {
        if (TELLS.matcher(paragraph.norm()).find()
                && paragraph.length() > 30
                && !MERE_LEAD.matcher(paragraph.norm()).matches()) {
            warnings.add(Structure.warning(
                    paragraph, Warning.Code.UNPARSED_SPAN, "Stands outside the items: " + paragraph.shown()));
        }
    }

    /** A listed document that a later paragraph decides on is that paragraph's item, not the list's. */
    private void dropDecidedApart() {
        drafts.removeIf(draft -> draft.verb() != null
                && draft.rest().isEmpty()
                && drafts.stream().anyMatch(other -> other != draft && other.verb() == null && names(other, draft)));
    }

    private static boolean names(ItemDraft other, ItemDraft listed) {
        List<Titles.Title> titles = Titles.in(listed.first());
        return !titles.isEmpty()
                && other.first().from() > listed.first().from()
                && titles.stream()
                        .allMatch(title -> other.first()
                                .contains(STAGE.matcher(title.title()).replaceFirst("")));
    }

    /** A numbered heading just before: what follows is its body, whatever it opens with. */
    private static boolean awaitsBody(List<Slice> rest) {
        if (rest.isEmpty()) {
            return false;
        }
        Slice last = rest.get(rest.size() - 1);
        return Marker.at(last).isPresent() && !last.contains("。");
    }

    private static boolean opensItem(Slice paragraph) {
        return Marker.at(paragraph).isEmpty()
                && ItemVerbs.at(paragraph).filter(ItemVerbs::isNeutral).isPresent();
    }

    /** 会议原则同意《B》 after an item about 《A》. */
    private static boolean decidesAnother(Slice paragraph, @Nullable Slice first, List<Slice> rest) {
        boolean decides = Marker.at(paragraph).isEmpty()
                && (ItemVerbs.at(paragraph).isPresent() || ItemVerbs.isReported(paragraph));
        if (!decides || first == null) {
            return decides;
        }
        Slice item = rest.isEmpty()
                ? first
                : first.between(first.from(), rest.get(rest.size() - 1).to());
        List<Titles.Title> named = Titles.in(paragraph);
        if (named.isEmpty()) {
            boolean apart = PAPER.matcher(paragraph.norm()).lookingAt()
                    && new Matter(paragraph, null).ownNearness(item) <= NEAR;
            return apart
                    || ItemVerbs.at(first)
                            .filter(verb -> !ItemVerbs.isNeutral(verb))
                            .isPresent();
        }
        return !named.isEmpty() && !item.contains(named.get(0).whole().norm());
    }
}
