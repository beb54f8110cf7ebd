package org.yiding.local.cli;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.Anchor;
import org.yiding.audit.store.AuditRetention;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.postgres.Databases;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./yiding audit drop}: drops the months before one; the database refuses what is younger than six months. */
@Command(name = "drop", description = "Drops the oldest months of audit trails; the chains stay verifiable.")
final class AuditDropCommand implements Callable<Integer> {

    @Mixin
    private TrailDatabase database = new TrailDatabase();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Kept kept = new Kept();

    /** Which months stay, said the one way or the other. */
    static final class Kept {

        // GB/T 22239-2019; 网络安全法 第二十三条. The database holds to it as well.
        private static final int FEWEST_MONTHS = 6;

        @Option(
                names = "--before",
                paramLabel = "YYYY-MM",
                description = "the first month that stays, six months ago or longer")
        private @Nullable String before;

        @Option(
                names = "--keep-months",
                paramLabel = "N",
                description = "how many whole months stay beside the current one, 6 or more; for a schedule")
        private int keepMonths;

        YearMonth first() {
            if (before == null) {
                return sinceLong();
            }
            try {
                return YearMonth.parse(before);
            } catch (DateTimeParseException e) {
                throw new LauncherFailure(ExitCode.USAGE, "--before takes a month, 2026-05, not " + before + ".", e);
            }
        }

        private YearMonth sinceLong() {
            if (keepMonths < FEWEST_MONTHS) {
                throw new LauncherFailure(
                        ExitCode.USAGE,
                        "--keep-months is 6 or more, since trails are kept for six months at least; not " + keepMonths
                                + ".");
            }
            return YearMonth.now(ZoneOffset.UTC).minusMonths(keepMonths);
        }
    }

    @Override
    public Integer call() {
        YearMonth firstKept = kept.first();
        for (String service : database.services()) {
            Optional<Anchor> dropped = database.on(
                    service, Databases::owner, connection -> AuditRetention.drop(connection, service, firstKept));
            System.out.println(service + ": "
                    + dropped.map(last -> "dropped up to record " + last.position())
                            .orElse("nothing is older"));
        }
        return ExitCode.OK.number();
    }
}
