package org.yiding.regulation.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stages of one regulation. Stages only advance with time, so the stage on a day is the furthest one that was
 * reached by then.
 *
 * @param entries in any order
 */
public record StageHistory(List<StageEntry> entries) {

    private static final Map<RegulationStage, RegulationStage> NEEDED = Map.of(
            RegulationStage.PROMULGATED, RegulationStage.DELIBERATED,
            RegulationStage.IN_FORCE, RegulationStage.PROMULGATED);

    public StageHistory {
        entries = entries.stream()
                .sorted(Comparator.comparing(StageEntry::from).thenComparing(StageEntry::stage))
                .toList();
    }

    /** Whether a document's evidence enters the history, and why or why not, for a person to read. */
    public record Step(boolean recorded, String reason) {}

    /** Empty where nothing is known of that day yet. */
    public Optional<RegulationStage> stageOn(LocalDate day) {
        return entryOn(day).map(StageEntry::stage);
    }

    /**
     * What to do with a document of this day that shows this stage. It enters where it carries the history on, or fills a
     * gap in it; it never takes a regulation back: a text in force that is tabled for revision stays in force.
     */
    public Step step(RegulationStage stage, LocalDate day) {
        Optional<StageEntry> reached = entryOn(day);
        if (reached.isPresent() && !reached.get().stage().isBefore(stage)) {
            return notBeyond(stage, reached.get());
        }
        if (reached.isPresent() && reached.get().stage().isFinal()) {
            return new Step(
                    false,
                    "It has been " + reached.get().stage() + " since "
                            + reached.get().from() + ".");
        }
        return entries.stream()
                .filter(later -> later.from().isAfter(day) && later.stage().isBefore(stage))
                .findFirst()
                .map(later ->
                        new Step(false, "Its stage stays: on " + later.from() + " it was still " + later.stage() + "."))
                .orElseGet(() -> new Step(true, "Its stage is " + stage + " from " + day + " on."));
    }

    /**
     * What to do with a stage that a person records on the way to force: as {@link #step} has it, and none is left out
     * between the meeting's decision and the first day of force.
     */
    public Step advance(RegulationStage stage, LocalDate day) {
        RegulationStage before = NEEDED.get(stage);
        Optional<RegulationStage> reached = stageOn(day);
        if (before != null && (reached.isEmpty() || reached.get().isBefore(before))) {
            String now = reached.map(one -> "it is " + one).orElse("nothing is known of it");
            return new Step(false, stage + " comes after " + before + "; on " + day + " " + now + ".");
        }
        return step(stage, day);
    }

    private Optional<StageEntry> entryOn(LocalDate day) {
        // Of several entries of one stage the earliest says since when.
        return entries.stream()
                .filter(entry -> !entry.from().isAfter(day))
                .max(Comparator.comparing(StageEntry::stage)
                        .thenComparing(StageEntry::from, Comparator.reverseOrder()));
    }

    private static Step notBeyond(RegulationStage stage, StageEntry reached) {
        String since = reached.stage() + " since " + reached.from();
        return reached.stage() == stage
                ? new Step(false, "It has been " + since + ".")
                : new Step(false, "Its stage stays " + since + "; " + stage + " would be a step back.");
    }
}
