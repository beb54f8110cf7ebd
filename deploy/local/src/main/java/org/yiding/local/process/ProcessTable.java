package org.yiding.local.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiding.local.LauncherFailure;

/**
 * What runs, written down in the state folder at every change: for {@code ./yiding status}, and for the next launcher
 * where this one is killed. Safe for use from several threads.
 */
public final class ProcessTable {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * The table as a file.
     *
     * @param ready whether the suite is complete and its sample imported
     * @param processes in the order of their starts
     */
    public record Content(Ports ports, boolean ready, RunningProcess launcher, List<RunningProcess> processes) {}

    private final Path file;
    private Content content;
    private boolean closed;

    /** A new table that names this JVM as the launcher. */
    public ProcessTable(Path file, Ports ports) {
        this.file = file;
        RunningProcess launcher = RunningProcess.of("launcher", ProcessHandle.current());
        this.content = new Content(ports, false, launcher, List.of());
        save();
    }

    /** The table that somebody has left in this file, where there is a legible one. */
    public static Optional<Content> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), Content.class));
        } catch (IOException illegible) {
            return Optional.empty();
        }
    }

    public synchronized void add(RunningProcess process) {
        List<RunningProcess> all = new ArrayList<>(content.processes());
        all.add(process);
        replace(all);
    }

    public synchronized void remove(String name) {
        replace(content.processes().stream()
                .filter(process -> !process.name().equals(name))
                .toList());
    }

    /** Takes down that a process answers, and after how many milliseconds. */
    public synchronized void ready(String name, long milliseconds) {
        replace(content.processes().stream()
                .map(process -> process.name().equals(name) ? process.readyAfter(milliseconds) : process)
                .toList());
    }

    /** Takes down that all of the suite is there. */
    public synchronized void complete(long milliseconds) {
        RunningProcess launcher = content.launcher().readyAfter(milliseconds);
        content = new Content(content.ports(), true, launcher, content.processes());
        save();
    }

    /** Takes the file away: nothing runs any more, and what is still told is not written down. */
    public synchronized void close() {
        closed = true;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw LauncherFailure.of(e, "removing " + file);
        }
    }

    public synchronized Content content() {
        return content;
    }

    private void replace(List<RunningProcess> processes) {
        content = new Content(content.ports(), content.ready(), content.launcher(), List.copyOf(processes));
        save();
    }

    private void save() {
        if (closed) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            JSON.writeValue(next.toFile(), content);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw LauncherFailure.of(e, "writing down what runs");
        }
    }
}
