package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiding.regulation.amending.InstrumentNames;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.keeping.Commencement;
import org.yiding.regulation.service.consolidation.AmendmentRequest.LaterStart;

/**
 * An amending act with its text.
 *
 * @param sha256 of the text
 * @param act what was read of it
 */
public record Decision(String sha256, String text, ReadAct act) {

    static Decision read(String text) {
        return new Decision(Texts.sha256(text), text, ReadAct.read(text));
    }

    /** The instruments it changes, as it names them, each once; empty where it names none. */
    List<String> instruments() {
        List<String> addressed = act.operations().stream()
                .filter(operation -> !isFrame(operation))
                .map(Operation::instrument)
                .toList();
        Stream<String> notUnderstood = act.notUnderstood().stream().map(ReadAct.NotUnderstood::instrument);
        List<String> names = Stream.of(addressed.stream(), notUnderstood)
                .flatMap(all -> all)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return names.isEmpty() ? act.instruments() : names;
    }

    /** Whether it ends the instrument instead of changing it. */
    boolean repeals(String title) {
        return act.operations().stream()
                .anyMatch(operation ->
                        operation instanceof Operation.Repeal && InstrumentNames.same(operation.instrument(), title));
    }

    /** The day that its closing words name. */
    Optional<LocalDate> firstDay(LocalDate promulgatedOn) {
        return Commencement.firstDay(closing(), promulgatedOn);
    }

    /** Points that start on a day of their own, as the act says it. */
    List<LaterStart> laterStarts() {
        return Commencement.parts(closing()).entrySet().stream()
                .map(start -> new LaterStart(start.getKey(), start.getValue()))
                .toList();
    }

    /** The sentences that say when it starts; an act without points has them among its lines only. */
    private String closing() {
        String read = act.operations().stream()
                .filter(Operation.Closing.class::isInstance)
                .map(operation -> operation.evidence().sentence())
                .collect(Collectors.joining("\n"));
        return !read.isEmpty()
                ? read
                : text.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("本") && line.contains("施行"))
                        .collect(Collectors.joining("\n"));
    }

    /** The act without some of its points and what is below them. */
    ReadAct without(List<String> points) {
        if (points.isEmpty()) {
            return act;
        }
        List<Operation> now = act.operations().stream()
                .filter(operation ->
                        points.stream().noneMatch(operation.evidence().point()::startsWith))
                .toList();
        return new ReadAct(act.title(), act.instruments(), now, act.notUnderstood());
    }

    /** The points that order something. */
    Set<String> points() {
        return act.operations().stream()
                .filter(operation -> !isFrame(operation))
                .map(operation -> operation.evidence().point())
                .collect(Collectors.toSet());
    }

    private static boolean isFrame(Operation operation) {
        return operation instanceof Operation.RenumberRest || operation instanceof Operation.Closing;
    }
}
