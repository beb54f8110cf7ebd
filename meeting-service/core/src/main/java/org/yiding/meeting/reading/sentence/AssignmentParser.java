package org.yiding.meeting.reading.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.Directive;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.reading.text.Slice;

/** Turns the charges of a paragraph into assignments, and those that name nobody in particular into directives. */
public final class AssignmentParser {

    private static final String TRIM = "，、；。： ";
    private static final String[] BRIDGES = {"后再", "之后", "后", "并", "再", "及时", "尽快"};

    private final @Nullable LocalDate heldOn;
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Directive> directives = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** @param heldOn the day of the meeting, from which deadlines count; null when it is not known */
    public AssignmentParser(@Nullable LocalDate heldOn) {
        this.heldOn = heldOn;
    }

    public List<Assignment> assignments() {
        return assignments;
    }

    /** Demands put to nobody in particular that were found in place of an assignment. */
    public List<Directive> directives() {
        return directives;
    }

    /** Reads one sentence. */
    public void read(Slice sentence) {
        List<Charge> charges = Charges.in(sentence);
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            Slice action = action(sentence, charges, i);
            for (Party party : charge.parties().list()) {
                add(party, charge, action, sentence);
            }
        }
        if (charges.isEmpty()) {
            completeLast(sentence);
        }
    }

    /** What a charge is about: its own words, or those of the charge it shares the action with. */
    private static Slice action(Slice sentence, List<Charge> charges, int index) {
        Slice own = own(sentence, charges, index);
        if (!own.isEmpty()) {
            return own;
        }
        for (int i = index + 1; i < charges.size(); i++) {
            if (!charges.get(i).sharesAction()) {
                break;
            }
            Slice next = own(sentence, charges, i);
            if (!next.isEmpty()) {
                return next;
            }
        }
        for (int i = index - 1; i >= 0 && charges.get(index).sharesAction(); i--) {
            Slice before = own(sentence, charges, i);
            if (!before.isEmpty()) {
                return before;
            }
        }
        return own;
    }

    private static Slice own(Slice sentence, List<Charge> charges, int index) {
        Charge charge = charges.get(index);
        int end = index + 1 < charges.size() ? charges.get(index + 1).from() : sentence.to();
        for (int[] demand : DirectiveParser.openings(sentence)) {
            end = demand[0] > charge.actionFrom() ? Math.min(end, demand[0]) : end;
        }
        return sentence.between(Math.min(charge.actionFrom(), end), end).trim(TRIM);
    }

    private void add(Party party, Charge charge, Slice action, Slice sentence) {
        if (party.kind() == Party.Kind.GENERIC) {
            directives.add(new Directive(
                    List.of(party.name()),
                    action.isEmpty()
                            ? sentence.between(
                                            charge.parties().to(),
                                            Math.max(charge.parties().to(), charge.actionFrom()))
                                    .shown()
                            : action.shown(),
                    sentence.between(charge.from(), Math.max(action.to(), charge.actionFrom()))
                            .evidence(),
                    charge.confidence()));
            return;
        }
        Optional<NextSteps.Step> step = NextSteps.in(action);
        Slice doing = step.map(found -> before(action, found.words())).orElse(action);
        String key = charge.role() + "|" + party.name() + "|" + doing.shown();
        if (!seen.add(key)) {
            return;
        }
        Optional<Deadlines.Deadline> deadline = Deadlines.in(action, heldOn);
        Slice evidence = sentence.between(
                Math.min(charge.from(), party.words().from()),
                Math.max(charge.actionFrom(), Math.max(party.words().to(), action.to())));
        assignments.add(new Assignment(
                charge.role(),
                party.kind() == Party.Kind.AGENCY ? party.name() : null,
                party.kind() == Party.Kind.PERSON ? party.name() : null,
                party.title(),
                doing.shown(),
                step.map(NextSteps.Step::kind).orElse(null),
                step.map(found -> found.words().shown()).orElse(null),
                Deadlines.effectiveOn(action, heldOn).orElse(null),
                deadline.map(Deadlines.Deadline::lastDay).orElse(null),
                deadline.map(Deadlines.Deadline::words).orElse(null),
                evidence.evidence(),
                charge.confidence()));
    }

    /** The action up to the next step; the step itself when nothing stands before it. */
    private static Slice before(Slice action, Slice step) {
        Slice doing = action.between(action.from(), step.from()).trim(TRIM);
        for (String bridge : BRIDGES) {
            if (doing.norm().endsWith(bridge)) {
                doing = doing.between(doing.from(), doing.to() - bridge.length())
                        .trim(TRIM);
            }
        }
        return doing.isEmpty() ? action : doing;
    }

    /** A sentence without a charge that says what becomes of the document (修改完善后，按程序印发。). */
    private void completeLast(Slice sentence) {
        if (assignments.isEmpty()) {
            return;
        }
        Assignment last = assignments.get(assignments.size() - 1);
        Optional<NextSteps.Step> step = NextSteps.in(sentence);
        boolean opens = step.isPresent() && step.get().words().from() - sentence.from() <= 12;
        if (last.nextStepAsWritten() != null || !opens || last.role() == AssignmentRole.SUPPORT) {
            return;
        }
        List<Evidence> evidence = new ArrayList<>(last.evidence());
        evidence.addAll(sentence.evidence());
        assignments.set(
                assignments.size() - 1,
                new Assignment(
                        last.role(),
                        last.agency(),
                        last.person(),
                        last.personTitle(),
                        last.action(),
                        step.get().kind(),
                        step.get().words().shown(),
                        last.effectiveOn() != null
                                ? last.effectiveOn()
                                : Deadlines.effectiveOn(sentence, heldOn).orElse(null),
                        last.dueOn(),
                        last.dueAsWritten(),
                        evidence,
                        last.confidence()));
    }
}
