package org.yiding.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Children of a launcher that was killed and could not end them. */
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftovers() {}

    /**
     * Ends whatever is still there of what this table names, the youngest first. Only for the holder of the state
     * lock: nobody else may be running these.
     *
     * @param told hears the name of each process that was ended
     */
    public static void end(Path table, Consumer<String> told) {
        List<RunningProcess> left =
                ProcessTable.read(table).map(ProcessTable.Content::processes).orElse(List.of());
        for (RunningProcess process : left.reversed()) {
            process.handle().ifPresent(handle -> {
                ending(process.name()).end(handle, PATIENCE);
                told.accept(process.name());
            });
        }
    }

    private static Signals ending(String name) {
        return name.startsWith("postgres") ? Signals.INTERRUPT : Signals.TERMINATE;
    }
}
