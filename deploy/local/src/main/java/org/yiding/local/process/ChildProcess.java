package org.yiding.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

/** A program that the launcher has started, in a session of its own and with its output in a log. */
public final class ChildProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LAST_LINES = 20;

    private final String name;
    private final Process process;
    private final Path log;
    private final Signals ending;
    private final long began = System.nanoTime();

    private ChildProcess(String name, Process process, Path log, Signals ending) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.ending = ending;
    }

    /**
     * What to start, and how it ends.
     *
     * @param environment comes on top of the launcher's own; secrets go here, never among the words of the command
     * @param log overwritten; the one of the start before stays beside it as {@code .previous}
     */
    public record Program(
            String name, List<String> command, Map<String, String> environment, Path log, Signals ending) {}

    /** Starts the program. The caller has to end it. */
    public static ChildProcess start(Program program) {
        List<String> command = new ArrayList<>(Session.leader());
        command.addAll(program.command());
        ProcessBuilder builder = new ProcessBuilder(command);
        // Settings meant for another Quarkus, Keycloak or PostgreSQL on this machine are not meant for ours.
        builder.environment().keySet().removeIf(ChildProcess::steersPrograms);
        builder.environment().putAll(program.environment());
        try {
            keepPrevious(program.log());
            builder.redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(program.log().toFile());
            return new ChildProcess(program.name(), builder.start(), program.log(), program.ending());
        } catch (IOException e) {
            throw LauncherFailure.of(e, "starting " + program.name());
        }
    }

    /**
     * The failure that says that this process has ended, why as far as anybody knows, and what to do. It carries the end of
     * the log, since whoever reads of it in a build's report has no other; no log holds a secret.
     */
    public LauncherFailure death() {
        String words = lastWords();
        if (LauncherFailure.saysDiskFull(words)) {
            return new LauncherFailure(
                    ExitCode.DISK_FULL,
                    name + " ended because the disk is full (log: " + log + "): free some space, then run ./yiding up"
                            + " again.");
        }
        return new LauncherFailure(
                ExitCode.CHILD_DIED,
                name + " ended unexpectedly (" + manner(process.exitValue()) + "); its log is " + log + endOf(words)
                        + "Nothing acknowledged is lost: run ./yiding up again.");
    }

    private static String endOf(String words) {
        List<String> lines = words.lines().toList();
        if (lines.isEmpty()) {
            return " and empty. ";
        }
        return lines.stream()
                .skip(Math.max(0, lines.size() - LAST_LINES))
                .collect(Collectors.joining("\n    ", " and ends:\n    ", "\n"));
    }

    /** The end of the log, at most 4000 bytes of it; empty where there is none. */
    public String lastWords() {
        try {
            byte[] all = Files.readAllBytes(log);
            int from = Math.max(0, all.length - 4000);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8);
        } catch (IOException noLog) {
            return "";
        }
    }

    /** Ends it in order; a process that does not listen is killed. Does nothing where it has ended. */
    public void end() {
        if (process.isAlive()) {
            ending.end(process.toHandle(), PATIENCE);
        }
    }

    /** Ends it at once with all its children, as a crash would. */
    public void kill() {
        Signals.kill(process.toHandle());
        process.onExit().join();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when it has ended, for whatever reason. */
    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /**
     * Waits for its end.
     *
     * @return its exit code, 128 and the signal where a signal ended it
     */
    public int await() {
        return process.onExit().join().exitValue();
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Since its start, in milliseconds. */
    public long ageMs() {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static String manner(int exitValue) {
        return switch (exitValue) {
            case 137 -> "killed by signal 9: by somebody, or by the system for want of memory";
            case 143 -> "told to end by somebody else";
            default -> "exit code " + exitValue;
        };
    }

    private static boolean steersPrograms(String variable) {
        return variable.startsWith("QUARKUS_")
                || variable.startsWith("YIDING_")
                || variable.startsWith("KC_")
                || variable.startsWith("PG");
    }

    private static void keepPrevious(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log)) {
            Path previous = log.resolveSibling(log.getFileName() + ".previous");
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
