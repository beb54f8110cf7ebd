package org.yiding.meeting.reading.item;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Condition;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Directive;
import org.yiding.meeting.model.DocumentReference;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.Money;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.sentence.AssignmentParser;
import org.yiding.meeting.reading.sentence.Conditions;
import org.yiding.meeting.reading.sentence.Deadlines;
import org.yiding.meeting.reading.sentence.DirectiveParser;
import org.yiding.meeting.reading.sentence.RulingParser;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.sentence.Sums;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Slice;

/** Reads one opinion: what it decides, under which condition, whom it charges, with how much money. */
final class ResolutionReader {

    private final Abbreviations abbreviations;
    private final @Nullable LocalDate heldOn;
    private final List<Warning> warnings;

    /**
     * @param heldOn the day of the meeting, null when it is not known
     * @param warnings takes the spans that no rule could place
     */
    ResolutionReader(Abbreviations abbreviations, @Nullable LocalDate heldOn, List<Warning> warnings) {
        this.abbreviations = abbreviations;
        this.heldOn = heldOn;
        this.warnings = warnings;
    }

    /** One row of a table of tasks. */
    static Resolution row(Slice paragraph, int ordinal, AssignmentParser tabled, List<Money> sums) {
        return new Resolution(
                ordinal,
                null,
                paragraph.shown(),
                List.of(),
                tabled.assignments(),
                tabled.directives(),
                List.of(),
                List.of(),
                sums,
                null,
                paragraph.evidence(),
                Confidence.LIKELY);
    }

    /**
     * @param ordinal position among the opinions of the item, counted from 1
     * @param context titles decided on where a sentence names none
     * @param scope the paragraphs of the item
     */
    Resolution read(ResolutionDraft draft, int ordinal, List<String> context, List<Slice> scope) {
        List<Ruling> rulings = new ArrayList<>();
        List<Directive> directives = new ArrayList<>();
        AssignmentParser assignments = new AssignmentParser(heldOn, scope);
        Map<String, DocumentReference> references = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        List<Condition> conditions = new ArrayList<>();
        List<Money> sums = new ArrayList<>();
        Fact<LocalDate> effectiveOn = null;
        for (Slice part : draft.parts()) {
            text.append(part.shown());
            for (Slice sentence : Sentences.of(part)) {
                List<Ruling> decided = resolved(RulingParser.in(sentence, context));
                rulings.addAll(decided);
                conditions.addAll(decided.isEmpty() ? List.of() : Conditions.in(sentence));
                sums.addAll(Sums.in(sentence));
                effectiveOn = effectiveOn == null
                        ? Deadlines.inForce(sentence, heldOn).orElse(null)
                        : effectiveOn;
                List<Evidence> charged = new ArrayList<>();
                assignments.read(sentence).forEach(charged::addAll);
                List<Directive> demands = DirectiveParser.in(sentence);
                demands.forEach(demand -> charged.addAll(demand.evidence()));
                int first = charged.stream().mapToInt(Evidence::start).min().orElse(Integer.MAX_VALUE);
                directives.addAll(DirectiveParser.unspoken(sentence, first));
                directives.addAll(demands);
                List<Evidence> ruled = decided.stream()
                        .flatMap(ruling -> ruling.evidence().stream())
                        .toList();
                warnings.addAll(Unplaced.in(sentence, ruled, charged));
            }
            for (Titles.Title title : Titles.in(part)) {
                references.putIfAbsent(title.title(), reference(title));
            }
        }
        directives.addAll(assignments.directives());
        assignments.unresolved().forEach(this::warnOfUnresolved);
        Slice first = draft.parts().get(0);
        Slice last = draft.parts().get(draft.parts().size() - 1);
        Slice all = first.between(
                draft.marker() == null ? first.from() : draft.marker().from(), Math.max(first.to(), last.to()));
        return new Resolution(
                ordinal,
                draft.marker() == null
                        ? null
                        : all.between(draft.marker().from(), draft.marker().to())
                                .shown(),
                text.toString(),
                rulings,
                assignments.assignments(),
                directives,
                List.copyOf(references.values()),
                conditions,
                sums,
                effectiveOn,
                all.evidence(),
                draft.marker() == null ? Confidence.LIKELY : Confidence.CERTAIN);
    }

    private void warnOfUnresolved(Slice reference) {
        Evidence span = reference.evidence().get(0);
        warnings.add(new Warning(
                Warning.Code.UNPARSED_SPAN,
                "Somebody is charged as " + reference.shown()
                        + ", and the item does not tell whom alone that can mean.",
                span.start(),
                span.end()));
    }

    private List<Ruling> resolved(List<Ruling> rulings) {
        return rulings.stream()
                .map(ruling -> new Ruling(
                        ruling.decision(),
                        ruling.asWritten(),
                        ruling.documents()
                                ? ruling.objects().stream()
                                        .map(abbreviations::fullTitle)
                                        .distinct()
                                        .toList()
                                : ruling.objects(),
                        ruling.documents(),
                        ruling.evidence(),
                        ruling.confidence()))
                .toList();
    }

    private DocumentReference reference(Titles.Title title) {
        return new DocumentReference(
                abbreviations.fullTitle(title.title()),
                title.title(),
                title.whole().evidence(),
                Confidence.CERTAIN);
    }
}
