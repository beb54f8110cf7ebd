package org.yiding.regulation.service.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.StoredVersion;

/** Applies acts to a text again, in view of what was on record for their days. */
@ApplicationScoped
class Replays {

    private final HistoryStore history;

    Replays(HistoryStore history) {
        this.history = history;
    }

    /**
     * The text to begin with.
     *
     * @param title of the regulation, for a text that does not say it
     * @param leading blank space before the first row
     */
    record Base(String title, String leading, List<ProvisionRow> rows) {}

    /**
     * Applies them; nothing is stored.
     *
     * @param course the acts, and how far they reach
     * @param versions what is on record of the regulation, by first day
     * @param decisions the acts by id
     * @param names makes identities that no provision has had
     */
    Consolidated run(
            Base base,
            Course course,
            List<StoredVersion> versions,
            Function<UUID, Decision> decisions,
            Supplier<String> names) {
        return new DayByDay(base.title(), base.leading(), base.rows(), decisions, names, day -> recorded(versions, day))
                .run(course.days(), course.end());
    }

    private List<ProvisionRow> recorded(List<StoredVersion> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.hasText() && version.effectiveOn().equals(day))
                .findFirst()
                .map(version -> history.rows(version, null))
                .orElse(List.of());
    }
}
