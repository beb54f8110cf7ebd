package org.yiding.regulation.service.consolidation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.Segment;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.model.StageEntry;
import org.yiding.regulation.service.consolidation.LifeKeeper.Behind;
import org.yiding.regulation.service.consolidation.Recorder.Written;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.history.ActStore;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.LifeEventKind;
import org.yiding.regulation.store.history.LifeStore;
import org.yiding.regulation.store.history.StoredLifeEvent;
import org.yiding.regulation.store.history.StoredVersion;
import org.yiding.regulation.store.history.StoredVersion.Origin;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.error.YidingException;
import org.yiding.support.security.Roles;

/** Puts on record that a regulation was suspended, resumed or repealed, or that it lapses. */
@ApplicationScoped
@RolesAllowed(Roles.LEGAL)
public class LifeService {

    private final Registry registry;
    private final Revisions revisions;
    private final Recorder recorder;
    private final Commands commands;
    private final LifeKeeper keeper;
    private final LifeStore life;
    private final HistoryStore history;
    private final ActStore acts;
    private final SecurityIdentity caller;
    private final Clock clock;

    LifeService(
            Registry registry,
            Revisions revisions,
            Recorder recorder,
            Commands commands,
            LifeKeeper keeper,
            LifeStore life,
            HistoryStore history,
            ActStore acts,
            SecurityIdentity caller,
            Clock clock) {
        this.registry = registry;
        this.revisions = revisions;
        this.recorder = recorder;
        this.commands = commands;
        this.keeper = keeper;
        this.life = life;
        this.history = history;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Records it; a repeat of the same command changes nothing.
     *
     * @throws YidingException where it cannot have befallen the regulation so; then nothing is changed
     */
    @Transactional
    public void record(LifeRequest request) {
        String reason = Texts.words("input.reason", request.reason());
        LifeChecks.checkShape(request);
        String by = caller.getPrincipal().getName();
        if (commands.answered(by, request.clientMutationId(), request.toString())
                .isPresent()) {
            return;
        }
        revisions.lock(request.regulationId(), request.revision());
        RegulationEntity regulation = registry.required(request.regulationId());
        List<StoredVersion> versions = history.versions(regulation.id());
        List<StoredLifeEvent> current = life.current(regulation.id());
        requireAct(request);
        LifeChecks.checkHolds(request, beginning(regulation, versions), current);
        requireProvision(request);
        Behind behind = new Behind(request.act(), request.resolution(), reason, by, clock.instant());
        switch (request.kind()) {
            case SUSPENDED -> LifeChecks.checkSuspension(request, current);
            case RESUMED -> keeper.cut(LifeChecks.suspensionOn(request, current), request.from(), behind.at());
            case REPEALED, LAPSED -> end(request, regulation, versions, current, behind);
        }
        if (!request.kind().isEnd()) {
            LocalDate to = request.kind() == LifeEventKind.SUSPENDED ? suspendedUntil(request, current) : null;
            keeper.add(regulation.id(), request.provision(), request.kind(), request.from(), to, behind);
            revisions.count(regulation.id());
        }
        commands.keep(by, request.clientMutationId(), request.toString(), regulation.id());
    }

    /** A suspension without an end reaches as far as the regulation does. */
    private static @Nullable LocalDate suspendedUntil(LifeRequest request, List<StoredLifeEvent> current) {
        return request.until() != null
                ? request.until()
                : LifeChecks.end(current).map(StoredLifeEvent::from).orElse(null);
    }

    private void end(
            LifeRequest request,
            RegulationEntity regulation,
            List<StoredVersion> versions,
            List<StoredLifeEvent> current,
            Behind behind) {
        LifeChecks.checkEnd(
                request, versions.stream().map(StoredVersion::effectiveOn).toList(), current);
        RegulationStage stage =
                request.kind() == LifeEventKind.REPEALED ? RegulationStage.REPEALED : RegulationStage.LAPSED;
        String document = document(request, regulation, versions);
        regulation.reach(stage, request.from(), document, request.resolution());
        registry.flush();
        keeper.end(regulation.id(), request.kind(), request.from(), behind);
        Written nothing = new Written(
                new Segment(request.from(), null, List.of()),
                Origin.ACTS,
                "",
                String.valueOf(document),
                behind.reason());
        recorder.write(regulation.id(), List.of(nothing), behind.by(), behind.at());
    }

    /** The document that shows the end: the act's, or where it lapses by its own words the text's. */
    private @Nullable String document(LifeRequest request, RegulationEntity regulation, List<StoredVersion> versions) {
        UUID act = request.act();
        if (act != null) {
            return registry.required(act).sourceDocument();
        }
        if (request.resolution() != null) {
            return null;
        }
        return versions.isEmpty()
                ? regulation.sourceDocument()
                : versions.getLast().sourceDocument();
    }

    private void requireAct(LifeRequest request) {
        UUID act = request.act();
        if (act == null) {
            return;
        }
        registry.required(act);
        acts.byId(act)
                .filter(known -> known.promulgatedOn().isAfter(request.from()))
                .ifPresent(known -> {
                    throw new InvalidInputException(
                            "input.from",
                            "The act was promulgated on " + known.promulgatedOn() + ", after " + request.from() + ".",
                            "Send the day that the act names; it is not before its promulgation.");
                });
    }

    private void requireProvision(LifeRequest request) {
        String provision = request.provision();
        if (provision == null) {
            return;
        }
        boolean there = history.versionOn(request.regulationId(), request.from(), null).stream()
                .filter(StoredVersion::hasText)
                .flatMap(version -> history.rows(version, null).stream())
                .anyMatch(row -> row.identity().equals(provision));
        if (!there) {
            throw new NotFoundException("provision of the text of " + request.from(), provision);
        }
    }

    /** The first day on which it holds: of its first text, or where no text is known of its stage. */
    private static @Nullable LocalDate beginning(RegulationEntity regulation, List<StoredVersion> versions) {
        return Stream.concat(
                        versions.stream().map(StoredVersion::effectiveOn),
                        regulation.stages().entries().stream()
                                .filter(entry -> entry.stage() == RegulationStage.IN_FORCE)
                                .map(StageEntry::from))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
