package org.yiding.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a process is told to end. */
public enum Signals {
    /** What a JVM shuts down upon. */
    TERMINATE("TERM"),
    /** What PostgreSQL calls a fast shutdown: it does not wait until its clients have gone. */
    INTERRUPT("INT");

    private final String name;

    Signals(String name) {
        this.name = name;
    }

    /** Asks the process to end, and kills it with all its children where it has not by then. */
    public void end(ProcessHandle process, Duration patience) {
        List<ProcessHandle> children = process.descendants().toList();
        send(process);
        if (!endsWithin(process, patience)) {
            kill(process);
            endsWithin(process, patience);
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Asks a launcher to end, which ends its children itself and in order. */
    public void endAlone(ProcessHandle process, Duration patience) {
        send(process);
        endsWithin(process, patience);
    }

    /** Ends a process and its children at once, with nothing put in order. */
    public static void kill(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private void send(ProcessHandle process) {
        try {
            // Java itself can send no signal but TERM and KILL.
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException noShell) {
            process.destroy();
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return !process.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
