package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Reads an act: its frame first, then the sentences of each point with what its parent point spoke of. */
final class ActReader {
    private final String act;

    /** For each instrument, by the new number of an article its old one. */
    private final Map<String, Map<ProvisionNumber, ProvisionNumber>> renumbered = new HashMap<>();

    ActReader(String act) {
        this.act = act;
    }

    ReadAct read() {
        ActFrame frame = new FrameReader(act).read();
        String only = frame.instruments().size() == 1 ? frame.instruments().getFirst() : "";
        List<Operation> operations = new ArrayList<>();
        List<ReadAct.NotUnderstood> notUnderstood = new ArrayList<>();
        List<ClauseContext> contexts = new ArrayList<>();
        Map<ClauseContext.Task, Evidence> tasks = new LinkedHashMap<>();
        List<Annexes.Annex> annexes = new ArrayList<>();
        ClauseContext previous = ClauseContext.of(only);
        for (ActFrame.Point point : frame.points()) {
            ClauseContext inherited = point.parent() < 0 ? ClauseContext.of(only) : contexts.get(point.parent());
            ClauseParser parser = new ClauseParser(
                    point.clause(),
                    withSubject(inherited, previous),
                    renumbered.getOrDefault(inherited.instrument(), Map.of()),
                    frame.annexes());
            parser.parse();
            annexes.addAll(parser.annexes());
            operations.addAll(parser.operations());
            parser.operations().forEach(this::remember);
            notUnderstood.addAll(parser.notUnderstood());
            contexts.add(parser.context());
            ClauseContext.Task task = parser.context().task();
            if (task != inherited.task() && !task.pairs().isEmpty()) {
                tasks.put(task, point.clause().evidence(0, point.clause().text().length()));
            }
            previous = parser.context();
        }
        operations.removeIf(operation -> isWithin(operation.evidence(), annexes));
        notUnderstood.removeIf(sentence -> isWithin(sentence.finding().evidence(), annexes));
        notUnderstood.addAll(NewNumbers.ambiguous(operations));
        tasks.forEach((task, evidence) -> {
            boolean used = operations.stream()
                    .anyMatch(operation -> operation instanceof Operation.ReplaceWords words
                            && words.pairs().equals(task.pairs()));
            if (!used) {
                notUnderstood.add(new ReadAct.NotUnderstood("", new Finding("没有说明在哪些条文中修改", evidence)));
            }
        });
        boolean ordersNothing = operations.stream().allMatch(Operation.Closing.class::isInstance);
        if (ordersNothing && notUnderstood.isEmpty()) {
            operations.addAll(0, PlainRepeals.in(act));
            ordersNothing = operations.stream().allMatch(Operation.Closing.class::isInstance);
        }
        if (ordersNothing && notUnderstood.isEmpty()) {
            Evidence nothing = new Evidence(
                    frame.title(), 0, Math.min(act.length(), frame.title().length()), "");
            notUnderstood.add(new ReadAct.NotUnderstood("", new Finding("没有找到任何修改事项", nothing)));
        }
        return new ReadAct(frame.title(), frame.instruments(), operations, notUnderstood);
    }

    /** An annex that an order takes as new text orders nothing itself. */
    private static boolean isWithin(Evidence evidence, List<Annexes.Annex> annexes) {
        return annexes.stream().anyMatch(annex -> annex.start() <= evidence.start() && evidence.end() <= annex.end());
    }

    private void remember(Operation operation) {
        if (!(operation instanceof Operation.Move move)) {
            return;
        }
        Address to = move.to();
        if (to != null && move.target().level() == Level.ARTICLE && to.level() == Level.ARTICLE) {
            renumbered
                    .computeIfAbsent(move.instrument(), name -> new HashMap<>())
                    .put(to.number(), move.target().number());
        }
    }

    /** A point that begins with 第三款 speaks of the article of the point before it, where its own parent names none. */
    private static ClauseContext withSubject(ClauseContext inherited, ClauseContext previous) {
        boolean sameText = InstrumentNames.equal(inherited.instrument(), previous.instrument());
        return inherited.subject().isEmpty() && sameText ? inherited.carrying(previous.subject()) : inherited;
    }
}
