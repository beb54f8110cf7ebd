package org.yiding.meeting.reading.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Directive;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.reading.text.Slice;

/** Turns the charges of a paragraph into assignments, and those that name nobody in particular into directives. */
public final class AssignmentParser {

    private static final Pattern TIME_LIMIT = Pattern.compile("(?:完成|办理|办结)?(?:时限|时间|期限)(?:要求)?：");
    /** A clause no longer than this is nothing but a day: 2024年12月31日前, 会后15个工作日内. */
    private static final int LONGEST_DAY = 16;

    private static final String TRIM = "，、；。： ";
    private static final String[] BRIDGES = {"再次", "后再", "之后", "后", "并", "再", "及时", "尽快"};

    private final @Nullable LocalDate heldOn;
    private final Antecedents antecedents;
    private final List<Slice> unresolved = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Directive> directives = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** @param heldOn the day of the meeting, from which deadlines count; null when it is not known */
    public AssignmentParser(@Nullable LocalDate heldOn) {
        this(heldOn, List.of());
    }

    /**
     * @param heldOn the day of the meeting, from which deadlines count; null when it is not known
     * @param scope the paragraphs of the item, in which 该局 finds the agency it stands for
     */
    public AssignmentParser(@Nullable LocalDate heldOn, List<Slice> scope) {
        this.heldOn = heldOn;
        this.antecedents = new Antecedents(scope);
    }

    public List<Assignment> assignments() {
        return assignments;
    }

    /** Where one is charged whom only a word such as 该局 tells, and the item named none or several before. */
    public List<Slice> unresolved() {
        return unresolved;
    }

    /** Demands put to nobody in particular that were found in place of an assignment. */
    public List<Directive> directives() {
        return directives;
    }

    /**
     * Reads one sentence.
     *
     * @return where it read a charge, also one that only repeats a charge of an earlier sentence
     */
    public List<List<Evidence>> read(Slice sentence) {
        List<Charge> charges = Charges.in(sentence);
        ChargeWords words = new ChargeWords(sentence, charges);
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            Slice action = words.action(i);
            Slice outcome = words.outcome(i, action, told -> NextSteps.in(told).isPresent());
            Slice until =
                    words.outcome(i, action, told -> Deadlines.in(told, heldOn).isPresent());
            for (Party party : charge.parties().list()) {
                named(party).ifPresent(known -> add(known, charge, action, outcome, until, sentence));
            }
        }
        if (charges.isEmpty() && TIME_LIMIT.matcher(sentence.norm()).lookingAt()) {
            limitAll(sentence);
        } else if (charges.isEmpty()) {
            completeLast(sentence);
        }
        return charges.stream()
                .map(charge -> sentence.between(charge.from(), Math.max(charge.actionFrom(), charge.from()))
                        .evidence())
                .toList();
    }

    /**
     * Reads one cell of a table that says who sees to a task.
     *
     * @param task what is to be done, possibly empty
     * @param due the cell of the same row that says until when, null without one
     */
    public void readCell(AssignmentRole role, Slice cell, Slice task, @Nullable Slice due) {
        Parties agencies = Parties.afterCharge(cell, cell.from());
        Parties parties = agencies.isEmpty() ? Parties.named(cell, cell.from()) : agencies;
        Optional<Deadlines.Deadline> deadline = due == null ? Optional.empty() : Deadlines.stated(due, heldOn);
        for (Party party : parties.list()) {
            if (party.kind() == Party.Kind.GENERIC || party.kind() == Party.Kind.BACK_REFERENCE) {
                directives.add(new Directive(List.of(party.name()), task.shown(), cell.evidence(), Confidence.LIKELY));
                continue;
            }
            List<Evidence> evidence = new ArrayList<>(task.evidence());
            evidence.addAll(party.words().evidence());
            assignments.add(new Assignment(
                    role,
                    party.kind() == Party.Kind.AGENCY ? party.name() : null,
                    party.kind() == Party.Kind.PERSON ? party.name() : null,
                    party.title(),
                    task.shown(),
                    null,
                    null,
                    null,
                    deadline.map(Deadlines.Deadline::lastDay).orElse(null),
                    deadline.map(Deadlines.Deadline::words).orElse(null),
                    evidence,
                    Confidence.LIKELY));
        }
    }

    /** The party itself, or for 该局 the agency it stands for; empty where the item leaves open which that is. */
    private Optional<Party> named(Party party) {
        if (party.kind() != Party.Kind.BACK_REFERENCE) {
            return Optional.of(party);
        }
        Optional<Slice> antecedent = antecedents.of(party.words());
        if (antecedent.isEmpty()) {
            unresolved.add(party.words());
        }
        return antecedent.map(party::standingFor);
    }

    private void add(Party party, Charge charge, Slice stated, Slice outcome, Slice until, Slice sentence) {
        boolean limitOnly = TIME_LIMIT.matcher(stated.norm()).lookingAt();
        Slice action = limitOnly ? stated.between(stated.from(), stated.from()) : stated;
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
        Optional<NextSteps.Step> step = NextSteps.in(outcome);
        Slice doing = stated == outcome && !limitOnly
                ? step.map(found -> before(action, found.words())).orElse(action)
                : action;
        String key = charge.role() + "|" + party.name() + "|" + doing.shown();
        if (!seen.add(key)) {
            return;
        }
        Optional<Deadlines.Deadline> deadline =
                limitOnly ? Deadlines.stated(stated, heldOn) : Deadlines.in(until, heldOn);
        Slice before = clauseBefore(sentence, charge.from());
        boolean early = deadline.isEmpty() && before.length() <= LONGEST_DAY;
        deadline = early ? Deadlines.in(before, heldOn) : deadline;
        Slice evidence = sentence.between(
                Math.min(
                        early && deadline.isPresent() ? before.from() : charge.from(),
                        party.words().from()),
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
                party.evidence(evidence),
                party.isBeyondDoubt()
                                && stated == outcome
                                && stated == until
                                && !(deadline.isPresent() && othersAsked(sentence, charge))
                        ? charge.confidence()
                        : Confidence.LIKELY));
    }

    /** 各街道要排查，区消防队负责指导，12月10日前完成: the day may be that of those who were asked before. */
    private static boolean othersAsked(Slice sentence, Charge charge) {
        return DirectiveParser.openings(sentence).stream().anyMatch(opening -> opening[0] < charge.from());
    }

    /** 会后一周内，由X…: the clause that ends where the charge begins, empty without one. */
    private static Slice clauseBefore(Slice sentence, int charge) {
        int to = charge - 1;
        if (to <= sentence.from() || sentence.at(to) != '，') {
            return sentence.between(charge, charge);
        }
        int from = to;
        while (from > sentence.from() && TRIM.indexOf(sentence.at(from - 1)) < 0) {
            from--;
        }
        return sentence.between(from, to);
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

    /** 责任单位：甲；配合单位：乙；完成时限：10月底前: the day holds for all before it. */
    private void limitAll(Slice sentence) {
        Optional<Deadlines.Deadline> deadline = Deadlines.stated(sentence, heldOn);
        if (deadline.isEmpty()) {
            return;
        }
        assignments.replaceAll(known -> known.dueAsWritten() != null
                ? known
                : known.due(deadline.get().lastDay(), deadline.get().words(), sentence.evidence()));
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
