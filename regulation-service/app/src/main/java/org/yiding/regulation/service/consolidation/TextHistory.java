package org.yiding.regulation.service.consolidation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.KeptState;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.keeping.RowChange;
import org.yiding.regulation.keeping.RowComparison;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.store.history.ActStore;
import org.yiding.regulation.store.history.ActStore.KnownAct;
import org.yiding.regulation.store.history.Application;
import org.yiding.regulation.store.history.CorrectionStore;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.MissingAct;
import org.yiding.regulation.store.history.StoredAct;
import org.yiding.regulation.store.history.StoredCorrection;
import org.yiding.regulation.store.history.StoredVersion;
import org.yiding.support.error.ConflictException;
import org.yiding.support.security.Roles;

/** Answers what the text of an instrument is on a day, and what changed between two. */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class TextHistory {

    private final HistoryStore history;
    private final ActStore acts;
    private final CorrectionStore corrections;

    TextHistory(HistoryStore history, ActStore acts, CorrectionStore corrections) {
        this.history = history;
        this.acts = acts;
        this.corrections = corrections;
    }

    /**
     * A text with its day.
     *
     * @param pending acts promulgated or decided on by the day that was asked for and not in the text
     */
    public record Text(StoredVersion version, List<ProvisionRow> rows, List<MissingAct> pending) {

        /** In full, as it was promulgated or computed. */
        public String print() {
            return Rows.print(version.leading(), rows);
        }
    }

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

    /** Whether it is known what the text of the day says, or that there is none. */
    @Transactional
    public boolean knows(UUID regulation, LocalDate day) {
        return history.versionOn(regulation, day, null)
                .map(StoredVersion::hasText)
                .orElse(true);
    }

    /** What was put right, by the regulation's id in the order of recording; a regulation without any is missing. */
    @Transactional
    public Map<UUID, List<StoredCorrection>> corrections(Collection<UUID> regulations) {
        return corrections.ofRegulations(regulations);
    }

    /** Which provisions differ between the texts of two days, in the order of the later text, removed ones where they stood. */
    @Transactional
    public List<RowChange> compare(UUID regulation, LocalDate from, LocalDate to) {
        return RowComparison.changes(rowsOn(regulation, from), rowsOn(regulation, to));
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

    /** Those of these acts that are known. */
    @Transactional
    public List<KnownAct> acts(List<UUID> ids) {
        return acts.byIds(ids);
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
}
