package org.yiding.directory.service.reform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.SuccessionKind;
import org.yiding.directory.service.reform.ReformOutcome.Becoming;
import org.yiding.directory.service.reform.ReformOutcome.Problem;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyNameEntity;
import org.yiding.directory.succession.ReformStep;
import org.yiding.directory.succession.Successor;
import org.yiding.support.error.YidingException;

/** Carries the steps of one reform out, collecting what stands against it. One transaction's own. */
final class ReformRun {

    private final LocalDate on;
    private final Map<UUID, AgencyEntity> opened;
    private final ReformLedger ledger;
    private final ReformPlaces places;
    private final Map<String, AgencyEntity> founded = new LinkedHashMap<>();
    /** What ended, with the one to which all that stood under it goes; null where that is nobody. */
    private final Map<AgencyEntity, @Nullable AgencyEntity> ended = new LinkedHashMap<>();

    private final List<Line> lines = new ArrayList<>();
    private final List<Becoming> becomings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** One line of what became of an agency. @param successor null where nobody takes over */
    record Line(
            ReformStep step, AgencyEntity agency, @Nullable AgencyEntity successor, boolean goesOn) {}

    /** @param opened all known agencies of all steps, locked, names loaded */
    ReformRun(LocalDate on, Map<UUID, AgencyEntity> opened, ReformLedger ledger, ReformPlaces places) {
        this.on = on;
        this.opened = opened;
        this.ledger = ledger;
        this.places = places;
    }

    void carryOut(List<ReformStep> steps) {
        for (int i = 0; i < steps.size(); i++) {
            tryStep(i, steps.get(i));
        }
        ended.forEach((agency, heir) -> places.handOver(agency, heir, on, ledger)
                .ifPresent(message -> problems.add(new Problem(
                        null, message, "Say in a step of the reform under which agency each of them goes."))));
    }

    private void tryStep(int index, ReformStep step) {
        step.flaw()
                .ifPresentOrElse(
                        flaw -> problems.add(new Problem(index, "The step " + flaw + ".", "Correct the step.")), () -> {
                            try {
                                carryOut(index, step);
                            } catch (YidingException refused) {
                                problems.add(new Problem(
                                        index,
                                        refused.clientMessage(),
                                        refused.details().getOrDefault("remedy", "Correct the step.")));
                            }
                        });
    }

    private void carryOut(int index, ReformStep step) {
        List<AgencyEntity> agencies =
                step.agencies().stream().map(id -> existing(id)).toList();
        List<String> before = agencies.stream()
                .map(agency -> agency.names().nameOn(on.minusDays(1)))
                .toList();
        List<AgencyEntity> successors =
                switch (step.kind()) {
                    case RENAME -> {
                        rename(agencies.getFirst(), (Successor.Named)
                                step.into().getFirst());
                        yield agencies;
                    }
                    case TRANSFER -> {
                        AgencyEntity receiver = successor(step.into().getFirst(), agencies.getFirst());
                        if (step.matter() == null) {
                            places.move(agencies.getFirst(), receiver, on, ledger);
                        }
                        yield List.of(receiver);
                    }
                    case MERGE, SPLIT, ABOLISH -> succeed(step, agencies);
                };
        for (int i = 0; i < agencies.size(); i++) {
            tell(index, step, agencies.get(i), before.get(i), successors);
        }
    }

    private AgencyEntity existing(UUID id) {
        AgencyEntity agency = Objects.requireNonNull(opened.get(id));
        if (ended.containsKey(agency)) {
            throw ReformRefusals.endedBefore(agency, on);
        }
        if (!agency.existsOn(on)) {
            throw ReformRefusals.notThere(agency, on);
        }
        return agency;
    }

    private List<AgencyEntity> succeed(ReformStep step, List<AgencyEntity> agencies) {
        List<AgencyEntity> ending =
                agencies.stream().filter(agency -> !step.goesOn(agency.id())).toList();
        ReformPlaces.Place place = places.of(agencies.getFirst(), on);
        ending.forEach(this::end);
        List<AgencyEntity> successors = step.into().stream()
                .map(successor -> successor(successor, agencies.getFirst(), place))
                .toList();
        AgencyEntity heir = successors.size() == 1 ? successors.getFirst() : null;
        ending.forEach(agency -> ended.put(agency, heir));
        return successors;
    }

    private void end(AgencyEntity agency) {
        ReformRefusals.requireEndable(agency, on);
        agency.namesOn(on).forEach(name -> ledger.end(name, on));
        places.leave(agency, on, ledger);
        ledger.abolish(agency, on);
        ended.put(agency, null);
    }

    private void rename(AgencyEntity agency, Successor.Named called) {
        List<String> shortForms = new ArrayList<>(called.abbreviations());
        for (AgencyNameEntity held : agency.namesOn(on)) {
            boolean stays = held.dated().kind() == NameKind.ABBREVIATION && shortForms.remove(held.name());
            if (!stays) {
                ReformRefusals.requireEndable(held, on);
                ledger.end(held, on);
            }
        }
        ledger.bear(agency, called.name(), NameKind.FULL, on);
        shortForms.forEach(shortForm -> ledger.bear(agency, shortForm, NameKind.ABBREVIATION, on));
    }

    private AgencyEntity successor(Successor successor, AgencyEntity predecessor) {
        return successor(successor, predecessor, places.of(predecessor, on));
    }

    private AgencyEntity successor(Successor successor, AgencyEntity predecessor, ReformPlaces.Place place) {
        return switch (successor) {
            case Successor.Known(UUID id) -> existing(id);
            case Successor.Named called -> {
                AgencyEntity known = founded.get(called.name());
                yield known == null ? found(called, predecessor, place) : known;
            }
        };
    }

    /** A new agency is of the region and the kind of what it comes of, and stands where that stood. */
    private AgencyEntity found(Successor.Named called, AgencyEntity predecessor, ReformPlaces.Place place) {
        AgencyEntity agency = AgencyEntity.foundedLike(predecessor, on);
        ledger.found(agency);
        ledger.bear(agency, called.name(), NameKind.FULL, on);
        called.abbreviations().forEach(name -> ledger.bear(agency, name, NameKind.ABBREVIATION, on));
        places.settle(agency, place, on, ledger);
        founded.put(called.name(), agency);
        return agency;
    }

    private void tell(int index, ReformStep step, AgencyEntity agency, String before, List<AgencyEntity> successors) {
        boolean goesOn = step.goesOn(agency.id());
        List<AgencyEntity> others = step.kind() == SuccessionKind.RENAME
                ? List.of(agency)
                : successors.stream().filter(other -> !other.equals(agency)).toList();
        if (others.isEmpty() && goesOn) {
            return;
        }
        List<String> into =
                others.stream().map(other -> other.names().nameOn(on)).toList();
        others.forEach(other -> lines.add(new Line(step, agency, other, goesOn)));
        if (others.isEmpty()) {
            lines.add(new Line(step, agency, null, false));
        }
        becomings.add(new Becoming(
                index,
                step.kind(),
                agency.id(),
                !goesOn,
                into,
                step.matter(),
                ReformAccount.of(step, before, into, goesOn)));
    }

    List<Line> lines() {
        return lines;
    }

    List<Becoming> becomings() {
        return becomings;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The agencies that the reform founded. */
    List<AgencyEntity> founded() {
        return List.copyOf(founded.values());
    }
}
