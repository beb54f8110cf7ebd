package org.yiding.local.cli;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yiding.audit.model.Anchor;
import org.yiding.audit.store.AuditRetention;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.postgres.Databases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./yiding audit drop}: drops the months before one; the database refuses what is younger than six months. */
@Command(name = "drop", description = "Drops the oldest months of audit trails; the chains stay verifiable.")
final class AuditDropCommand implements Callable<Integer> {

    @Mixin
    private TrailDatabase database = new TrailDatabase();

    @Option(
            names = "--before",
            required = true,
            paramLabel = "YYYY-MM",
            description = "the first month that stays, six months ago or longer")
    private String before = "";

    @Override
    public Integer call() {
        YearMonth firstKept = month();
        for (String service : database.services()) {
            Optional<Anchor> dropped = database.on(
                    service, Databases::owner, connection -> AuditRetention.drop(connection, service, firstKept));
            System.out.println(service + ": "
                    + dropped.map(last -> "dropped up to record " + last.position())
                            .orElse("nothing is older"));
        }
        return ExitCode.OK.number();
    }

    private YearMonth month() {
        try {
            return YearMonth.parse(before);
        } catch (DateTimeParseException e) {
            throw new LauncherFailure(ExitCode.USAGE, "--before takes a month, 2026-05, not " + before + ".", e);
        }
    }
}
