package org.yiding.regulation.service.consolidation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.Segment;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.service.consolidation.Consolidated.Result;
import org.yiding.regulation.service.consolidation.LifeKeeper.Behind;
import org.yiding.regulation.service.consolidation.Recorder.Written;
import org.yiding.regulation.service.consolidation.Registry.Described;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.history.ActStore;
import org.yiding.regulation.store.history.Application;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.LifeEventKind;
import org.yiding.regulation.store.history.StoredAct;
import org.yiding.regulation.store.history.StoredVersion;
import org.yiding.regulation.store.history.StoredVersion.Origin;
import org.yiding.regulation.title.InstrumentTitle;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.YidingException;
import org.yiding.support.security.Roles;

/** Tries acts and applies them: to every instrument that an act amends, or to none. */
@ApplicationScoped
@RolesAllowed(Roles.LEGAL)
public class AmendmentService {

    private static final UUID NO_ACT = new UUID(0, 0);

    private final Planner planner;
    private final Registry registry;
    private final Recorder recorder;
    private final Commands commands;
    private final LifeKeeper life;
    private final HistoryStore history;
    private final ActStore acts;
    private final SecurityIdentity caller;
    private final Clock clock;

    AmendmentService(
            Planner planner,
            Registry registry,
            Recorder recorder,
            Commands commands,
            LifeKeeper life,
            HistoryStore history,
            ActStore acts,
            SecurityIdentity caller,
            Clock clock) {
        this.planner = planner;
        this.registry = registry;
        this.recorder = recorder;
        this.commands = commands;
        this.life = life;
        this.history = history;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What came of applying.
     *
     * @param actId the act's id as a regulation
     * @param alreadyApplied whether this very act had been applied before, so that nothing was changed
     * @param applications where and when it holds
     * @param warnings what a person should look at
     */
    public record Applied(UUID actId, boolean alreadyApplied, List<Application> applications, List<String> warnings) {}

    /** Works out what an act would do. Nothing is stored. */
    @Transactional
    public Plan preview(AmendmentRequest request) {
        Decision decision = read(request);
        int[] made = {0};
        Supplier<String> names = () -> "new" + ++made[0];
        UUID act = acts.byText(decision.sha256()).map(StoredAct::id).orElse(NO_ACT);
        return planner.plan(request, decision, act, names);
    }

    /**
     * Applies an act to everything that it amends.
     *
     * @throws YidingException where any part of it is refused; then nothing is changed
     */
    @Transactional
    public Applied apply(AmendmentRequest request) {
        Decision decision = read(request);
        String by = caller.getPrincipal().getName();
        if (commands.answered(by, request.clientMutationId(), request.toString())
                .isPresent()) {
            return repeated(acts.byText(decision.sha256()).orElseThrow());
        }
        Described described = described(request, decision);
        registry.lock(described);
        Optional<StoredAct> known = acts.byText(decision.sha256());
        if (known.isPresent() && !acts.applicationsOf(known.get().id()).isEmpty()) {
            return requireSameDay(request, known.get());
        }
        Plan trial = planner.plan(request, decision, NO_ACT, () -> "new");
        history.lock(trial.regulations());
        return applyLocked(request, decision, described, known, by);
    }

    private Applied applyLocked(
            AmendmentRequest request, Decision decision, Described described, Optional<StoredAct> known, String by) {
        Instant now = clock.instant();
        AmendmentRequest complete = known.map(act -> request.knowing(act.promulgatedOn(), act.effectiveOn()))
                .orElse(request);
        UUID act = known.map(StoredAct::id).orElseGet(() -> actEntry(described, complete, decision));
        Plan plan = planner.plan(complete, decision, act, history.names());
        requireConfirmable(plan, request.basis());
        LocalDate promulgated = required("input.promulgatedOn", plan.promulgatedOn());
        LocalDate effective = required("input.effectiveOn", plan.effectiveOn());
        if (known.isEmpty()) {
            acts.add(
                    new StoredAct(
                            act, decision.sha256(), decision.text(), promulgated, effective, request.resolutionId()),
                    by,
                    now);
        } else {
            acts.learn(act, effective, request.resolutionId());
        }
        RegulationEntity entry = registry.required(act);
        entry.reach(RegulationStage.PROMULGATED, promulgated, decision.sha256(), request.resolutionId());
        entry.reach(RegulationStage.IN_FORCE, effective, decision.sha256(), request.resolutionId());
        plan.parts().forEach(part -> write(part, act, request.resolutionId(), decision, by, now));
        commands.keep(by, request.clientMutationId(), request.toString(), act);
        return new Applied(act, false, acts.applicationsOf(act), warnings(plan));
    }

    private void write(Part part, UUID act, @Nullable String resolution, Decision decision, String by, Instant now) {
        RegulationEntity regulation = part.known();
        registry.link(act, regulation.id(), decision.sha256());
        Consolidated consolidated = part.done();
        LocalDate first = consolidated.segments().getFirst().from();
        Behind behind = new Behind(act, resolution, "《" + decision.act().title() + "》", by, now);
        for (Segment segment : consolidated.segments()) {
            RegulationStage stage = segment.rows().isEmpty() ? RegulationStage.REPEALED : RegulationStage.AMENDED;
            regulation.reach(stage, segment.from(), decision.sha256(), resolution);
            if (stage == RegulationStage.REPEALED) {
                life.end(regulation.id(), LifeEventKind.REPEALED, segment.from(), behind);
            }
        }
        registry.flush();
        part.applications().forEach(application -> acts.add(application, by, now));
        String leading = history.versionOn(regulation.id(), first.minusDays(1), null)
                .map(StoredVersion::leading)
                .orElse("");
        List<Written> texts = consolidated.segments().stream()
                .map(segment -> new Written(
                        segment,
                        Origin.ACTS,
                        leading,
                        consolidated.lastActOn(segment.from()).orElse(decision.sha256()),
                        null))
                .toList();
        recorder.write(regulation.id(), texts, by, now);
    }

    private UUID actEntry(Described described, AmendmentRequest request, Decision decision) {
        LocalDate promulgated = required(
                "input.promulgatedOn",
                request.promulgatedOn() != null
                        ? request.promulgatedOn()
                        : Promulgation.day(decision.text()).orElse(null));
        registry.remember(decision.sha256(), described.home().region(), promulgated);
        Optional<RegulationEntity> sameTitle = registry.find(described);
        boolean taken = sameTitle.flatMap(entry -> acts.byId(entry.id())).isPresent();
        if (sameTitle.isPresent() && !taken) {
            return sameTitle.get().id();
        }
        return (taken ? registry.createAnother(described, promulgated) : registry.create(described)).id();
    }

    private Described described(AmendmentRequest request, Decision decision) {
        String title = decision.act().title();
        InstrumentTitle.flawOf(title).ifPresent(flaw -> {
            throw new InvalidInputException(
                    "input.decisionText", "The title of the act " + flaw + ".", "Send the act with its title.");
        });
        UUID given = request.regulationId();
        String region = request.region() != null || given == null
                ? request.region()
                : registry.required(given).region().orElse(null);
        return new Described(InstrumentTitle.of(title), region, decision.sha256(), null);
    }

    private static void requireConfirmable(Plan plan, @Nullable String basis) {
        if (basis != null && !basis.equals(plan.basis())) {
            throw new ConflictException(
                    "The regulations have changed since the preview.", "Look at a new preview and confirm that.");
        }
        plan.parts().stream()
                .map(Part::refusal)
                .filter(refusal -> refusal != null)
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private Applied requireSameDay(AmendmentRequest request, StoredAct act) {
        LocalDate asked = request.effectiveOn();
        if (asked != null && !asked.equals(act.effectiveOn())) {
            throw new ConflictException(
                    "This act has been applied as of " + act.effectiveOn() + ", not " + asked + ".",
                    "An act is applied once; send the day on which it was applied, or leave it out.");
        }
        return repeated(act);
    }

    private Applied repeated(StoredAct act) {
        return new Applied(act.id(), true, acts.applicationsOf(act.id()), List.of());
    }

    private static List<String> warnings(Plan plan) {
        List<String> warnings = new ArrayList<>();
        for (Part part : plan.parts()) {
            for (Result result : part.done().results()) {
                if (result.decision().sha256().equals(plan.decision().sha256()) && result.amendment() != null) {
                    warnings.addAll(result.amendment().warnings());
                }
            }
        }
        return warnings.stream().distinct().toList();
    }

    private static Decision read(AmendmentRequest request) {
        return Decision.read(Texts.checked("input.decisionText", request.decisionText()));
    }

    private static LocalDate required(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInputException(
                    field, "Neither the text nor the input says the day of " + field + ".", "Send it, as 2020-05-01.");
        }
        return day;
    }
}
