package org.yiding.directory.service.bulk;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.yiding.directory.config.DirectoryConfig;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.service.editing.AgencyEntry;
import org.yiding.directory.service.editing.AgencyPlacing;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.AgencyTieRepository;
import org.yiding.directory.table.Tables;
import org.yiding.directory.table.UnreadableTableException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.UnreadableDocumentException;
import org.yiding.support.security.Roles;

/** Takes a table of agencies over, all of it or nothing. */
@ApplicationScoped
@Transactional
@RolesAllowed(Roles.DIRECTORY_EDITOR)
public class AgencyImport {

    private static final int AT_ONCE = 20;

    /** A row takes milliseconds, and a table may have a hundred thousand. */
    private static final int LONGEST_SECONDS = 1_800;

    private final AgencyRepository agencies;
    private final AgencyTieRepository ties;
    private final AgencyEntry entry;
    private final AgencyPlacing placing;
    private final DirectoryConfig config;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;

    AgencyImport(
            AgencyRepository agencies,
            AgencyTieRepository ties,
            AgencyEntry entry,
            AgencyPlacing placing,
            DirectoryConfig config,
            Clock clock,
            TransactionSynchronizationRegistry transaction) {
        this.agencies = agencies;
        this.ties = ties;
        this.entry = entry;
        this.placing = placing;
        this.config = config;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Enters the agencies of the table that are not known and changes those that are named by id. Nothing is taken over where
     * a row has a problem.
     *
     * @param file CSV or XLSX, the columns named in its first row, see {@link AgencyColumn}
     * @param trial whether nothing is to be taken over anyway
     * @throws UnreadableDocumentException where the file is no table
     * @throws InvalidInputException where the table does not say what its columns are, or is too long
     */
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public ImportReport run(byte[] file, boolean trial) {
        RowProblems problems = new RowProblems(config.largestTable());
        AgencyLines table = new AgencyLines(config.largestTable(), problems);
        try {
            Tables.read(file, table::read);
        } catch (UnreadableTableException broken) {
            throw new UnreadableDocumentException(
                    broken.getMessage() + " Save it anew from the spreadsheet, as CSV or XLSX.", broken);
        }
        // Each step writes what it changes itself; looking for more before every question took most of the time.
        agencies.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        AgencyImportRun run = new AgencyImportRun(agencies, ties, entry, placing, LocalDate.now(clock), problems);
        inSteps(table.lines(), run::enter);
        inSteps(table.lines(), line -> run.place(line, TieKind.PARENT, AgencyColumn.PARENT, line.parent()));
        inSteps(table.lines(), line -> run.place(line, TieKind.SUPERVISOR, AgencyColumn.SUPERVISOR, line.supervisor()));
        boolean applied = !trial && problems.count() == 0;
        if (!applied) {
            transaction.setRollbackOnly();
        }
        return new ImportReport(
                applied,
                table.rows(),
                run.created(),
                run.changed(),
                run.unchanged(),
                problems.listed(),
                problems.unlisted());
    }

    /** Hibernate looks through all it holds at each step, so it is given few at a time. */
    private void inSteps(List<AgencyLine> lines, Consumer<AgencyLine> step) {
        for (int i = 0; i < lines.size(); i++) {
            step.accept(lines.get(i));
            if (i % AT_ONCE == AT_ONCE - 1) {
                agencies.flush();
                agencies.getEntityManager().clear();
            }
        }
    }
}
