package org.yiding.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yiding.local.LauncherFailure;

/**
 * The note that a killed PostgreSQL leaves in its data folder. PostgreSQL itself ignores it when no process has the
 * noted pid; after a reboot an unrelated one may have it, and PostgreSQL would then refuse to start for ever.
 */
final class StalePostmaster {

    private StalePostmaster() {}

    /** Removes the note where the process that it names is no PostgreSQL. Only for the holder of the state lock. */
    static void clear(Path data) {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(note);
            if (lines.isEmpty() || !isPostgres(lines.getFirst().trim())) {
                Files.delete(note);
            }
        } catch (IOException e) {
            throw LauncherFailure.of(e, "reading " + note);
        }
    }

    private static boolean isPostgres(String pid) {
        if (!pid.matches("\\d{1,9}")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
