package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/** Items without numbers: each begins with the paragraph that says what is done with its matter, or that decides on another document. */
final class VerbItems {

    /** 会议同意市人社局关于…的方案: a paper that was put to the meeting. */
    private static final Pattern PAPER = Pattern.compile(
            "会议(?:原则|一致)?(?:上)?(?:同意|通过)了?[^，。《]{2,20}?(?:提出|提交|报送)?的?关于[^，。《]{4,40}的?(?:方案|意见|请示|报告|建议)(?=，|。)"
                    + "|会议(?:原则|一致)?(?:上)?(?:同意|通过)了?(?!该|此|上述|以上|所提)[^，。《]{8,40}?(?:方案|计划|事宜|事项)(?=，|。)");

    private static final Pattern STAGE = Pattern.compile("（[^（）]{1,12}）$");

    private final List<Slice> paragraphs;
    private final List<Matter> announced;
    private final ItemCollector items;
    private List<Matter> listed = List.of();

    /** @param opening the paragraph that says who met, null without one */
    VerbItems(@Nullable Slice opening, List<Slice> paragraphs, ItemCollector items) {
        this.paragraphs = SecondMatters.apart(paragraphs);
        this.announced = AnnouncedMatters.in(opening);
        this.items = items;
    }

    /** Adds the items to the collector. */
    void collect() {
        boolean anyVerb = paragraphs.stream()
                .anyMatch(paragraph -> opensItem(paragraph)
                        || Matters.listed(paragraph).size() > 1
                        || DecidedList.of(paragraph).isPresent());
        if (!anyVerb) {
            items.drafts().addAll(new UnheadedItems(paragraphs, announced, items::noteUnplaced).drafts());
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
                items.drafts().addAll(decided.drafts());
            }
            decided = DecidedList.of(paragraph).orElse(null);
            if (decided != null) {
                items.close(null, first, rest);
                first = null;
                rest = new ArrayList<>();
                continue;
            }
            boolean awaited = awaitsBody(rest);
            List<Matter> matters = awaited ? List.of() : Matters.listed(paragraph);
            if (matters.size() > 1) {
                items.close(null, first, rest);
                first = null;
                rest = new ArrayList<>();
                listed = matters;
                Slice together = Matters.decidedTogether(paragraph);
                matters.forEach(matter -> items.add(
                        together == null
                                ? ItemDraft.of(matter)
                                : ItemDraft.of(matter).with(together)));
            } else if (!awaited && (opensItem(paragraph) || decidesAnother(paragraph, first, rest))) {
                items.close(null, first, rest);
                first = paragraph;
                rest = new ArrayList<>();
            } else if (first != null) {
                rest.add(paragraph);
            } else if (!listed.isEmpty()) {
                speaksOf(paragraph);
            } else {
                beforeItems(paragraph);
            }
        }
        items.close(null, first, rest);
        if (decided != null) {
            items.drafts().addAll(decided.drafts());
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
        int index = items.drafts().size() - listed.size() + best;
        items.drafts().set(index, items.drafts().get(index).with(paragraph));
    }

    /** A paragraph before the first item belongs to a matter of the opening, when it speaks of one. */
    private void beforeItems(Slice paragraph) {
        Matter nearest = null;
        int most = ItemOutliner.NEAR;
        for (Matter matter : announced) {
            int near = matter.nearness(paragraph);
            if (near > most) {
                most = near;
                nearest = matter;
            }
        }
        if (nearest != null) {
            items.add(ItemDraft.of(nearest).with(paragraph));
        } else {
            items.noteUnplaced(paragraph);
        }
    }

    /** A listed document that a later paragraph decides on is that paragraph's item, not the list's. */
    private void dropDecidedApart() {
        List<ItemDraft> drafts = items.drafts();
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
                    && new Matter(paragraph, null).ownNearness(item) <= ItemOutliner.NEAR;
            return apart
                    || ItemVerbs.at(first)
                            .filter(verb -> !ItemVerbs.isNeutral(verb))
                            .isPresent();
        }
        return !named.isEmpty() && !item.contains(named.get(0).whole().norm());
    }
}
