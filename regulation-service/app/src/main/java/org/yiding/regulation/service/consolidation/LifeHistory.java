package org.yiding.regulation.service.consolidation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.history.LifeEvent;
import org.yiding.regulation.history.LifeEvent.Recorded;
import org.yiding.regulation.history.Standing;
import org.yiding.regulation.history.Timeline;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.LifeEventKind;
import org.yiding.regulation.store.history.LifeStore;
import org.yiding.regulation.store.history.LifeStore.RecordedStage;
import org.yiding.regulation.store.history.StoredLifeEvent;
import org.yiding.regulation.store.history.StoredVersion;
import org.yiding.support.security.Roles;

/** Answers how a regulation stands on a day, and what befell it. */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class LifeHistory {

    private final HistoryStore history;
    private final LifeStore life;

    LifeHistory(HistoryStore history, LifeStore life) {
        this.history = history;
        this.life = life;
    }

    /**
     * How it stands.
     *
     * @param behind the event by which it is suspended or has ended; null where it is neither
     */
    public record Status(Standing standing, @Nullable StoredLifeEvent behind) {}

    /**
     * How the regulation stands on a day.
     *
     * @param knownAt as it was known then; null for what is taken for right now
     */
    @Transactional
    public Status status(UUID regulation, LocalDate day, @Nullable Instant knownAt) {
        // Rows that were taken back are out of it at any later moment.
        Instant known = knownAt == null ? Instant.MAX : knownAt;
        List<StoredLifeEvent> events = life.recorded(List.of(regulation)).getOrDefault(regulation, List.of());
        List<LifeEvent> all = new ArrayList<>();
        history.recordedVersions(regulation).forEach(version -> all.add(begins(version)));
        life.stages(regulation).forEach(stage -> add(all, stage));
        events.forEach(event -> add(all, event));
        Standing standing = new Timeline(all).on(day, known);
        StoredLifeEvent behind = events.stream()
                .filter(event -> event.provision() == null && event.kind() != LifeEventKind.RESUMED)
                .filter(event -> event.covers(day) && recorded(event.recordedAt(), event.retractedAt(), known))
                .reduce((first, last) -> last)
                .orElse(null);
        return new Status(standing, behind);
    }

    /** What befell the regulations as it is known now, by their ids in the order of days; one without any is missing. */
    @Transactional
    public Map<UUID, List<StoredLifeEvent>> events(Collection<UUID> regulations) {
        Map<UUID, List<StoredLifeEvent>> current = new HashMap<>();
        life.recorded(regulations)
                .forEach((regulation, events) -> current.put(
                        regulation,
                        events.stream().filter(StoredLifeEvent::isCurrent).toList()));
        return current;
    }

    private static LifeEvent begins(StoredVersion version) {
        return new LifeEvent.TextBegins(
                version.id().toString(),
                "",
                version.effectiveOn(),
                0,
                new Recorded(version.recordedAt(), version.retractedAt()));
    }

    private static void add(List<LifeEvent> all, RecordedStage stage) {
        Recorded recorded = new Recorded(stage.recordedAt(), null);
        if (stage.stage() == RegulationStage.PROMULGATED) {
            all.add(new LifeEvent.Promulgated("", stage.from(), null, recorded));
        } else if (stage.stage() == RegulationStage.IN_FORCE) {
            all.add(new LifeEvent.TextBegins("", "", stage.from(), 0, recorded));
        }
    }

    private static void add(List<LifeEvent> all, StoredLifeEvent event) {
        Recorded recorded = new Recorded(event.recordedAt(), event.retractedAt());
        String source = event.act() == null
                ? Objects.requireNonNullElse(event.resolution(), "")
                : event.act().toString();
        switch (event.kind()) {
            case SUSPENDED ->
                all.add(new LifeEvent.Suspended(event.provision(), event.from(), event.to(), source, recorded));
            case REPEALED -> all.add(new LifeEvent.Ended(event.from(), source, recorded));
            case LAPSED -> all.add(new LifeEvent.Ended(event.from(), null, recorded));
            case RESUMED -> {
                // Its suspension ends on that day.
            }
        }
    }

    private static boolean recorded(Instant since, @Nullable Instant until, Instant when) {
        return !when.isBefore(since) && (until == null || when.isBefore(until));
    }
}
