package org.yiding.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.store.AuditLedger;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.audit.TrailVerdict;
import org.yiding.local.audit.TrailVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./yiding audit verify}: walks the chains of the running suite, of another database, or of an exported file, and
 * names the first link that does not hold; exit code 21 where there is one.
 */
@Command(name = "verify", description = "Checks that audit trails are whole and unchanged.")
final class AuditVerifyCommand implements Callable<Integer> {

    @Mixin
    private TrailDatabase database = new TrailDatabase();

    @Option(names = "--file", paramLabel = "FILE", description = "a whole trail as it was exported (JSON lines)")
    private @Nullable Path file;

    @Option(
            names = "--head",
            paramLabel = "POSITION:HASH",
            description = "where the chain ended when you last looked: must still stand there")
    private @Nullable String head;

    @Override
    public Integer call() {
        Optional<TrailVerifier.Head> known = Optional.ofNullable(head).map(AuditVerifyCommand::parsed);
        TrailVerifier verifier = new TrailVerifier(known);
        if (file != null) {
            return exitCode(tell(ofFile(verifier, file)));
        }
        if (known.isPresent()) {
            database.requireOne();
        }
        boolean whole = true;
        for (String service : database.services()) {
            whole &= tell(database.on(
                    service,
                    UnaryOperator.identity(),
                    connection -> verifier.of(connection, new AuditLedger(service))));
        }
        return exitCode(whole);
    }

    private static int exitCode(boolean whole) {
        return (whole ? ExitCode.OK : ExitCode.CHAIN_BROKEN).number();
    }

    private static TrailVerdict ofFile(TrailVerifier verifier, Path file) {
        try {
            return verifier.ofFile(file);
        } catch (IOException e) {
            throw new LauncherFailure(
                    ExitCode.USAGE, "The file " + file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static boolean tell(TrailVerdict verdict) {
        System.out.println(verdict);
        return verdict.holds();
    }

    private static TrailVerifier.Head parsed(String written) {
        if (!written.matches("\\d{1,18}:[0-9a-f]{64}")) {
            throw new LauncherFailure(
                    ExitCode.USAGE,
                    "--head takes POSITION:HASH, as an earlier verify printed it, not " + written + ".");
        }
        int colon = written.indexOf(':');
        return new TrailVerifier.Head(Long.parseLong(written.substring(0, colon)), written.substring(colon + 1));
    }
}
