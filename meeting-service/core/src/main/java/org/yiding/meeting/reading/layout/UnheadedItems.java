package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.sentence.RulingParser;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/**
 * Items where no paragraph opens by saying what is done with a matter: a paragraph that decides is an item; one that only
 * speaks of a matter (会议指出…) belongs to the matter of the opening that it is nearest to, where the opening names any.
 */
final class UnheadedItems {

    private static final int NEAR_IN_ORDER = 2;
    /** A paragraph no longer than this is a heading or a remark; one with a number says something sooner. */
    private static final int SHORTEST = 20;

    private static final int SHORTEST_NUMBERED = 8;

    /** 张海波说，当前正值…: what somebody said, by a name and not by the meeting. */
    private static final Pattern SPOKEN = Pattern.compile(
            "(?:会上，|最后，|会议最后，)?(?!会议|与会|大家|各|[省市区县州旗])([\\u4e00-\\u9fa5]{2,4}?)(?:同志)?(?:在讲话中|最后|还|在会上)?(?:指出|强调|要求|说|表示)[，：]");

    private final List<Slice> paragraphs;
    private final List<Matter> announced;

    /** @param onNothing takes the paragraphs that somebody spoke where no matter is told that they could be about */
    UnheadedItems(List<Slice> paragraphs, List<Matter> announced, Consumer<Slice> onNothing) {
        List<Slice> telling = paragraphs.stream().filter(UnheadedItems::tells).toList();
        List<Slice> spoken = announced.isEmpty()
                ? telling.stream().filter(UnheadedItems::isSpoken).toList()
                : List.of();
        spoken.forEach(onNothing);
        this.paragraphs = telling.stream()
                .filter(paragraph -> !spoken.contains(paragraph))
                .toList();
        long deciding = this.paragraphs.stream().filter(UnheadedItems::decides).count();
        List<Matter> apart = announced.stream()
                .flatMap(matter ->
                        matter.verb() == null ? MatterParts.byTitle(matter.words(), false).stream() : Stream.of(matter))
                .toList();
        // 审议《甲》《乙》等事项 and two paragraphs that decide, or one that speaks of each: each document is a matter.
        this.announced = deciding > 1 || speakOfEach(apart) ? apart : announced;
    }

    private boolean speakOfEach(List<Matter> matters) {
        return paragraphs.size() == matters.size()
                && paragraphs.stream()
                                .map(paragraph -> nearest(matters, paragraph))
                                .filter(index -> index >= 0)
                                .distinct()
                                .count()
                        == matters.size();
    }

    private static boolean isSpoken(Slice paragraph) {
        Matcher says = SPOKEN.matcher(paragraph.norm());
        return says.lookingAt() && Names.isLikely(says.group(1)) && !decides(paragraph);
    }

    private static boolean tells(Slice paragraph) {
        boolean numbered = Marker.at(paragraph).isPresent();
        return paragraph.length() > (numbered ? SHORTEST_NUMBERED : SHORTEST)
                && paragraph.contains("。")
                && (numbered || ItemOutliner.TELLS.matcher(paragraph.norm()).find())
                && !ItemOutliner.MERE_LEAD.matcher(paragraph.norm()).matches();
    }

    List<ItemDraft> drafts() {
        List<Matter> open =
                announced.stream().filter(matter -> !isDecidedBelow(matter)).toList();
        if (open.isEmpty()) {
            return paragraphs.stream()
                    .map(paragraph -> ItemDraft.of(unnumbered(paragraph), List.of()))
                    .toList();
        }
        boolean summary = paragraphs.size() * 3 <= open.size();
        TreeMap<Integer, ItemDraft> byPosition = new TreeMap<>();
        ItemDraft[] ofMatter = new ItemDraft[open.size()];
        for (Slice paragraph : paragraphs) {
            int spoken = Titles.in(paragraph).isEmpty() && decides(paragraph)
                    ? nearestOrNext(open, ofMatter, paragraph)
                    : -1;
            if (!summary && spoken >= 0 && ofMatter[spoken] == null) {
                ofMatter[spoken] = ItemDraft.of(open.get(spoken)).with(paragraph);
                continue;
            }
            if (!summary && decides(paragraph)) {
                byPosition.put(paragraph.from(), ItemDraft.of(paragraph, List.of()));
                continue;
            }
            int nearest = nearest(open, paragraph);
            Map.Entry<Integer, ItemDraft> last = byPosition.lastEntry();
            if (nearest < 0 && last != null) {
                byPosition.put(last.getKey(), last.getValue().with(paragraph));
                continue;
            }
            int index = nearest < 0 ? open.size() - 1 : nearest;
            ItemDraft known = ofMatter[index];
            ofMatter[index] = (known == null ? ItemDraft.of(open.get(index)) : known).with(paragraph);
        }
        List<ItemDraft> drafts = new ArrayList<>();
        for (int i = 0; i < ofMatter.length; i++) {
            boolean told = ofMatter[i] != null || byPosition.isEmpty() || summary || isConveyed(open.get(i));
            if (told) {
                drafts.add(ofMatter[i] == null ? ItemDraft.of(open.get(i)) : ofMatter[i]);
            }
        }
        drafts.addAll(byPosition.values());
        drafts.sort(Comparator.comparingInt(UnheadedItems::position));
        return drafts;
    }

    private static Slice unnumbered(Slice paragraph) {
        return Marker.at(paragraph)
                .map(marker -> paragraph.startingAt(marker.to()))
                .orElse(paragraph);
    }

    private static int position(ItemDraft draft) {
        return draft.rest().isEmpty()
                ? draft.first().from()
                : Math.max(draft.first().from(), draft.rest().get(0).from());
    }

    private static boolean isConveyed(Matter matter) {
        return ItemVerbs.at(matter.words())
                .filter(verb -> verb.kind() == ItemKind.CONVEY)
                .isPresent();
    }

    private boolean isDecidedBelow(Matter matter) {
        List<Titles.Title> titles = Titles.in(matter.words());
        return !titles.isEmpty()
                && titles.stream()
                        .anyMatch(title -> paragraphs.stream()
                                .anyMatch(paragraph -> decides(paragraph) && paragraph.contains(title.title())));
    }

    private static boolean decides(Slice paragraph) {
        return Sentences.of(paragraph).stream()
                .anyMatch(sentence -> !RulingParser.in(sentence, List.of()).isEmpty());
    }

    /** The matter a paragraph without a document is nearest to; the next untold one already when it speaks of it at all. */
    private static int nearestOrNext(List<Matter> open, ItemDraft[] told, Slice paragraph) {
        int next = 0;
        while (next < open.size() && told[next] != null) {
            next++;
        }
        int nearest = nearest(open, paragraph);
        boolean speaksOfNext =
                nearest < 0 && next < open.size() && open.get(next).nearness(paragraph) >= NEAR_IN_ORDER;
        return speaksOfNext ? next : nearest;
    }

    private static int nearest(List<Matter> matters, Slice paragraph) {
        int best = -1;
        int most = ItemOutliner.NEAR;
        for (int i = 0; i < matters.size(); i++) {
            int near = matters.get(i).nearness(paragraph);
            if (near > most) {
                most = near;
                best = i;
            }
        }
        return best;
    }
}
