package org.yiding.regulation.service.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.store.history.LifeEventKind;
import org.yiding.regulation.store.history.LifeStore;
import org.yiding.regulation.store.history.StoredLifeEvent;

/** Writes what befell a regulation. The regulation is locked by the caller. */
@ApplicationScoped
class LifeKeeper {

    private final LifeStore life;

    LifeKeeper(LifeStore life) {
        this.life = life;
    }

    /** What is behind an event, and who records it when. */
    record Behind(@Nullable UUID act, @Nullable String resolution, String reason, String by, Instant at) {}

    void add(
            UUID regulation,
            @Nullable String provision,
            LifeEventKind kind,
            LocalDate from,
            @Nullable LocalDate to,
            Behind behind) {
        life.add(new StoredLifeEvent(
                UUID.randomUUID(),
                regulation,
                provision,
                kind,
                from,
                to,
                behind.act(),
                behind.resolution(),
                behind.reason(),
                behind.at(),
                behind.by(),
                null));
    }

    /** Lets a suspension end on this day; that it was known without this end is kept. */
    void cut(StoredLifeEvent suspension, LocalDate day, Instant at) {
        life.retract(suspension.id(), at);
        life.add(suspension.until(day, UUID.randomUUID(), at));
    }

    /** Records an end, unless it is on record, and cuts the suspensions that reach beyond it. */
    void end(UUID regulation, LifeEventKind kind, LocalDate day, Behind behind) {
        List<StoredLifeEvent> current = life.current(regulation);
        if (LifeChecks.end(current).isPresent()) {
            return;
        }
        current.stream()
                .filter(event -> event.kind() == LifeEventKind.SUSPENDED && event.covers(day))
                .forEach(event -> cut(event, day, behind.at()));
        add(regulation, null, kind, day, null, behind);
    }
}
