package org.yiding.meeting.reading.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.model.Money;
import org.yiding.meeting.model.RegulationAct;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;
import org.yiding.meeting.model.TabledDocument;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.layout.Columns;
import org.yiding.meeting.reading.layout.Columns.Kind;
import org.yiding.meeting.reading.layout.ItemDraft;
import org.yiding.meeting.reading.layout.ItemVerbs;
import org.yiding.meeting.reading.sentence.AssignmentParser;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.sentence.Sums;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Slice;

/** Reads items: heading, documents, opinions with what they decide and demand. */
public final class ItemReader {

    /** Laws are read out before many meetings. */
    private static final Pattern LAW_STUDY = Pattern.compile("学法|学习");

    /** 会议明确：, with what was made clear in the paragraphs that follow. */
    private static final Pattern LEADS_IN =
            Pattern.compile("(?:经研究，?)?(?:会议)?(?:议定|明确|要求|决定|强调|指出|确定)(?:如下|以下)?(?:意见|事项)?(?:如下)?：");

    /** 主要任务分解表: a table that sums up what the items say. */
    private static final Pattern ANNEX = Pattern.compile("(?:附[件表]?：?)?[^。，；]{2,24}(?:表|清单|台账)");

    private final Abbreviations abbreviations;
    private final @Nullable LocalDate heldOn;
    private final ItemKind usualKind;
    private final ResolutionReader opinions;

    /**
     * @param heldOn the day of the meeting, null when it is not known
     * @param usualKind what the opening says is done with the matters, for items that do not say it themselves
     * @param warnings takes the spans that no rule could place
     */
    public ItemReader(
            Abbreviations abbreviations, @Nullable LocalDate heldOn, ItemKind usualKind, List<Warning> warnings) {
        this.abbreviations = abbreviations;
        this.heldOn = heldOn;
        this.usualKind = usualKind;
        this.opinions = new ResolutionReader(abbreviations, heldOn, warnings);
    }

    /** The acts on regulations that an item's documents are. */
    public static List<RegulationAct> regulationActs(AgendaItem item) {
        return RegulationActs.in(item);
    }

    /** @param number position among the items, counted from 1 */
    public AgendaItem read(ItemDraft draft, int number) {
        Heading heading = Heading.of(draft);
        List<String> headed = heading.words() == null ? List.of() : titles(heading.words());
        Optional<ItemVerbs.Verb> verb = ItemVerbs.at(draft.verb() == null ? draft.first() : draft.verb());
        List<Slice> scope = new ArrayList<>(List.of(draft.first()));
        scope.addAll(draft.rest());
        List<Resolution> resolutions = resolutions(heading, headed, draft.verb(), scope);
        boolean conveyed = verb.filter(found -> found.kind() == ItemKind.CONVEY).isPresent()
                || heading.title() != null && LAW_STUDY.matcher(heading.title()).find();
        if (conveyed) {
            resolutions = resolutions.stream().map(ItemReader::ofConveyed).toList();
        }
        List<TabledDocument> documents = new ItemDocuments(abbreviations).of(draft, heading, resolutions);
        if (draft.marker() == null) {
            resolutions = withoutCertainty(resolutions, heading.inBody());
        }
        ItemKind kind = verb.map(ItemVerbs.Verb::kind).orElse(usualKind);
        Slice last = draft.rest().isEmpty()
                ? draft.first()
                : draft.rest().get(draft.rest().size() - 1);
        Slice all = draft.first()
                .between(
                        draft.marker() == null
                                ? draft.first().from()
                                : draft.marker().from(),
                        Math.max(draft.first().to(), last.to()));
        boolean certain = draft.marker() != null && verb.isPresent();
        return new AgendaItem(
                number,
                draft.marker() == null
                        ? null
                        : all.between(draft.marker().from(), draft.marker().to())
                                .shown(),
                kind,
                verb.map(found -> kindWord(found, draft.first())).orElse(ItemVerbs.word(kind)),
                heading.title(),
                draft.parent(),
                documents,
                resolutions,
                all.evidence(),
                certain ? Confidence.CERTAIN : Confidence.LIKELY);
    }

    /**
     * Where no number tells which item an opinion belongs to, only the first decision of a paragraph that holds its own
     * heading is certain: another may repeat it or be that of the next matter.
     */
    private static List<Resolution> withoutCertainty(List<Resolution> resolutions, boolean firstIsSure) {
        List<Resolution> doubted = new ArrayList<>();
        boolean sure = firstIsSure;
        for (Resolution resolution : resolutions) {
            List<Ruling> rulings = new ArrayList<>();
            for (Ruling ruling : resolution.rulings()) {
                rulings.add(sure ? ruling : ruling.likely());
                sure = false;
            }
            doubted.add(resolution.with(rulings));
        }
        return doubted;
    }

    /** The day from which a law that is only studied holds was not decided by this meeting. */
    private static Resolution ofConveyed(Resolution resolution) {
        return resolution.rulings().isEmpty() ? resolution.withoutEffect() : resolution;
    }

    private static String kindWord(ItemVerbs.Verb verb, Slice first) {
        Slice sentence = first.between(first.from(), Sentences.endOfFirst(first));
        boolean report = verb.word().equals("听取") && sentence.contains("汇报");
        return report ? "听取汇报" : verb.word();
    }

    private List<Resolution> resolutions(
            Heading heading, List<String> headed, @Nullable Slice sharedVerb, List<Slice> scope) {
        List<Resolution> resolutions = new ArrayList<>();
        Columns columns = null;
        boolean annex = false;
        for (ResolutionDraft draft : ResolutionDraft.of(heading.body())) {
            Slice paragraph = draft.parts().get(0);
            Optional<Columns> named = Columns.named(paragraph);
            if (named.isPresent()) {
                columns = annex ? null : named.get();
                continue;
            }
            annex = ANNEX.matcher(paragraph.norm()).matches();
            AssignmentParser tabled = new AssignmentParser(heldOn);
            if (columns != null && TaskRows.read(columns, paragraph, tabled)) {
                List<Money> sums = columns.kinds().contains(Kind.OPINION) ? List.of() : Sums.in(paragraph);
                resolutions.add(ResolutionReader.row(paragraph, resolutions.size() + 1, tabled, sums));
                continue;
            }
            columns = null;
            boolean leadsIn = draft.parts().size() == 1
                    && LEADS_IN.matcher(draft.parts().get(0).norm()).matches();
            if (!leadsIn) {
                resolutions.add(opinions.read(draft, resolutions.size() + 1, headed, scope));
            }
        }
        if (sharedVerb != null) {
            return withHeadingRulings(resolutions, sharedVerb, headed);
        }
        Slice words = heading.words();
        if (words == null || heading.inBody()) {
            return resolutions;
        }
        return withHeadingRulings(resolutions, words, List.of());
    }

    /** A heading that decides (审议通过《…》) is an opinion of its own unless the opinions say it again. */
    private List<Resolution> withHeadingRulings(List<Resolution> resolutions, Slice heading, List<String> context) {
        Resolution own = opinions.read(
                new ResolutionDraft(null, new ArrayList<>(List.of(heading))), 1, context, List.of(heading));
        Set<String> said = resolutions.stream()
                .flatMap(resolution -> resolution.rulings().stream())
                .map(Ruling::asWritten)
                .collect(Collectors.toSet());
        boolean news = own.rulings().stream().anyMatch(ruling -> !said.contains(ruling.asWritten()));
        if (!news) {
            return resolutions;
        }
        List<Resolution> all = new ArrayList<>();
        all.add(own);
        for (Resolution resolution : resolutions) {
            all.add(resolution.at(all.size() + 1));
        }
        return all;
    }

    private List<String> titles(Slice words) {
        return Titles.in(words).stream()
                .map(title -> abbreviations.fullTitle(title.title()))
                .toList();
    }
}
