package org.yiding.regulation.service.consolidation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.KeptState;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.store.history.ActStore;
import org.yiding.regulation.store.history.Application;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.StoredAct;
import org.yiding.regulation.store.history.StoredVersion;
import org.yiding.support.error.ConflictException;
import org.yiding.support.security.Roles;

/** Answers what the text of an instrument is on a day, and what changed between two. */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class TextHistory {

    private final HistoryStore history;
    private final ActStore acts;

    TextHistory(HistoryStore history, ActStore acts) {
        this.history = history;
        this.acts = acts;
    }

    /**
     * A text with its day.
     *
     * @param pending acts promulgated by the day that was asked for and not in the text
     */
    public record Text(StoredVersion version, List<ProvisionRow> rows, List<StoredAct> pending) {

        /** In full, as it was promulgated or computed. */
        public String print() {
            return Rows.print(version.leading(), rows);
        }
    }

    /** What happened to a provision between two texts. */
    public enum ChangeKind {
        ADDED,
        REMOVED,
        CHANGED,
        RENUMBERED
    }

    /**
     * One provision that differs.
     *
     * @param before null where it was added
     * @param after null where it was removed
     */
    public record Change(
            ChangeKind kind,
            @Nullable ProvisionRow before,
            @Nullable ProvisionRow after) {}

    /**
     * The text of a day; empty where none holds or none is known.
     *
     * @param knownAt as it was known then; null for what is taken for right now
     */
    @Transactional
    public Optional<Text> on(UUID regulation, LocalDate day, @Nullable Instant knownAt) {
        return history.versionOn(regulation, day, knownAt)
                .filter(StoredVersion::hasText)
                .map(version -> new Text(version, history.rows(version, knownAt), acts.pending(regulation, day)));
    }

    /** All that is taken for right now, by first day. */
    @Transactional
    public List<StoredVersion> versions(UUID regulation) {
        return history.versions(regulation);
    }

    /** Which provisions differ between the texts of two days, in the order of the later text, removed ones where they stood. */
    @Transactional
    public List<Change> compare(UUID regulation, LocalDate from, LocalDate to) {
        return changes(rowsOn(regulation, from), rowsOn(regulation, to));
    }

    /** The states of one provision by first day; empty where there is no such provision. */
    @Transactional
    public List<KeptState> provision(String identity) {
        Long id = HistoryStore.idOf(identity);
        return id == null ? List.of() : history.states(id);
    }

    @Transactional
    public Optional<StoredAct> act(UUID id) {
        return acts.byId(id);
    }

    @Transactional
    public List<Application> applicationsOf(UUID act) {
        return acts.applicationsOf(act);
    }

    /** No rows where nothing holds on the day. */
    private List<ProvisionRow> rowsOn(UUID regulation, LocalDate day) {
        return history.versionOn(regulation, day, null)
                .map(version -> {
                    if (!version.hasText()) {
                        throw new ConflictException(
                                "The text that holds on " + day + " is not known here.",
                                "Import it (importRegulationText), or choose a day whose text is known.");
                    }
                    return history.rows(version, null);
                })
                .orElse(List.of());
    }

    /** Provisions that differ, each by what it prints itself and not what is below it. */
    static List<Change> changes(List<ProvisionRow> before, List<ProvisionRow> after) {
        Map<String, ProvisionRow> old = new HashMap<>();
        before.forEach(row -> old.put(row.identity(), row));
        Set<String> kept = new HashSet<>();
        after.forEach(row -> kept.add(row.identity()));
        List<Change> changes = new ArrayList<>();
        int next = 0;
        for (ProvisionRow row : after) {
            ProvisionRow was = old.get(row.identity());
            if (was != null) {
                while (next < before.size() && !before.get(next).identity().equals(row.identity())) {
                    removed(before.get(next++), kept, changes);
                }
                next = Math.min(next + 1, before.size());
            }
            if (was == null) {
                changes.add(new Change(ChangeKind.ADDED, null, row));
            } else if (!was.text().equals(row.text())) {
                changes.add(new Change(ChangeKind.CHANGED, was, row));
            } else if (!label(was).equals(label(row))) {
                changes.add(new Change(ChangeKind.RENUMBERED, was, row));
            }
        }
        while (next < before.size()) {
            removed(before.get(next++), kept, changes);
        }
        return changes;
    }

    private static void removed(ProvisionRow row, Set<String> kept, List<Change> changes) {
        if (!kept.contains(row.identity())) {
            changes.add(new Change(ChangeKind.REMOVED, row, null));
        }
    }

    private static String label(ProvisionRow row) {
        return row.numeral() == null ? "" : row.numeral().written();
    }
}
