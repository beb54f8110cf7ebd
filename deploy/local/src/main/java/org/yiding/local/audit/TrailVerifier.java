package org.yiding.local.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.export.JsonLines;
import org.yiding.audit.model.Anchor;
import org.yiding.audit.model.AuditRecord;
import org.yiding.audit.model.ChainCheck;
import org.yiding.audit.model.ChainCheck.Broken;
import org.yiding.audit.store.AuditLedger;

/**
 * Walks chains.
 *
 * @param known where the chain ended at an earlier time, which nobody who rewrites it can know: without one, records taken
 *     off its end leave no trace
 */
public record TrailVerifier(Optional<Head> known) {

    /**
     * The end of a chain as it once was.
     *
     * @param position of its last record
     * @param hash of that record
     */
    public record Head(long position, String hash) {}

    /** The verdict on the chain of a database. */
    public TrailVerdict of(Connection connection, AuditLedger ledger) throws SQLException {
        // Rows come in portions only where a transaction is open.
        connection.setAutoCommit(false);
        Walk walk = new Walk(ledger.anchor(connection));
        ledger.readAll(connection, walk::take);
        return walk.verdict();
    }

    /** The verdict on a chain that was exported whole as JSON lines. */
    public TrailVerdict ofFile(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String first = lines.readLine();
            Walk walk;
            try {
                walk = new Walk(JsonLines.anchor(first == null ? "" : first));
            } catch (IllegalArgumentException e) {
                throw new IOException("its first line is not where a chain begins: " + e.getMessage(), e);
            }
            String line = lines.readLine();
            while (line != null && walk.takeLine(line)) {
                line = lines.readLine();
            }
            return walk.verdict();
        }
    }

    /** One chain on its way. */
    private final class Walk {

        private final Anchor anchor;
        private final ChainCheck check;
        private boolean isKnown;
        private @Nullable Broken broken;

        private Walk(Anchor anchor) {
            this.anchor = anchor;
            this.check = new ChainCheck(anchor);
            // What was dropped since is vouched for by the chain's own record of it.
            this.isKnown = known.isEmpty() || known.get().position() <= anchor.position();
        }

        /** @return whether to go on */
        private boolean take(AuditRecord record) {
            broken = check.next(record).or(() -> otherThanKnown(record)).orElse(null);
            return broken == null;
        }

        private boolean takeLine(String line) {
            try {
                return take(JsonLines.record(line));
            } catch (IllegalArgumentException e) {
                broken = new Broken(check.position() + 1, "its line is no record: " + e.getMessage());
                return false;
            }
        }

        private Optional<Broken> otherThanKnown(AuditRecord record) {
            if (known.isEmpty() || record.position() != known.get().position()) {
                return Optional.empty();
            }
            isKnown = true;
            return record.link().hash().equals(known.get().hash())
                    ? Optional.empty()
                    : Optional.of(new Broken(
                            record.position(), "it is not the one that stood here: the chain was rewritten"));
        }

        private TrailVerdict verdict() {
            Optional<Broken> found = Optional.ofNullable(broken).or(check::end);
            if (found.isEmpty() && !isKnown) {
                found = Optional.of(new Broken(
                        check.position() + 1,
                        "the chain once reached " + known.map(Head::position).orElse(0L)
                                + ": its last records were taken off"));
            }
            return new TrailVerdict(anchor, found, check.checked(), check.position(), check.hash());
        }
    }
}
