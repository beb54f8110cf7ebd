package org.yiding.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.process.ChildProcess;
import org.yiding.local.process.ChildProcess.Program;
import org.yiding.local.process.ProcessTable;
import org.yiding.local.process.Signals;
import org.yiding.local.state.StateFolder;
import org.yiding.local.state.StateLock;
import org.yiding.local.suite.SuiteOptions;

/** {@code ./yiding up --detach}: a launcher of its own session, whose words are shown until the suite is up. */
final class Detached {

    private final SuiteOptions options;
    private final int portBase;

    Detached(SuiteOptions options, int portBase) {
        this.options = options;
        this.portBase = portBase;
    }

    /** Returns when the suite is up, or with the exit code of the launcher that failed to bring it up. */
    ExitCode start() {
        StateFolder state = StateFolder.open(options.state());
        // Before its log is begun anew: it may be the log of one that runs.
        StateLock.take(state).close();
        Path log = state.log("launcher");
        ChildProcess launcher =
                ChildProcess.start(new Program("launcher", command(), Map.of(), log, Signals.TERMINATE));
        // Ctrl-C while it is still starting means the suite, too.
        Thread stop = new Thread(launcher::end, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        ExitCode ended = follow(launcher, state, log);
        Runtime.getRuntime().removeShutdownHook(stop);
        return ended;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Dyiding.home=" + options.home());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Yiding.class.getName()));
        command.addAll(List.of("up", "--supervise", "--state", options.state().toString()));
        command.addAll(List.of("--port-base", Integer.toString(portBase)));
        int replicas = options.ports().replicas().size();
        if (replicas > 0) {
            command.addAll(List.of("--replicas", Integer.toString(replicas)));
        }
        if (options.fresh()) {
            command.add("--fresh");
        }
        return command;
    }

    private static ExitCode follow(ChildProcess launcher, StateFolder state, Path log) {
        try (RandomAccessFile words = new RandomAccessFile(log.toFile(), "r")) {
            while (launcher.isAlive() && !isUp(state)) {
                show(words);
                pause();
            }
            pause();
            show(words);
        } catch (IOException e) {
            throw LauncherFailure.of(e, "reading " + log);
        }
        return launcher.isAlive() ? ExitCode.OK : codeOf(launcher.await());
    }

    private static boolean isUp(StateFolder state) {
        return ProcessTable.read(state.running())
                .filter(ProcessTable.Content::ready)
                .isPresent();
    }

    private static void show(RandomAccessFile words) throws IOException {
        byte[] next = new byte[(int) (words.length() - words.getFilePointer())];
        words.readFully(next);
        System.err.print(new String(next, StandardCharsets.UTF_8));
        System.err.flush();
    }

    private static ExitCode codeOf(int number) {
        for (ExitCode code : ExitCode.values()) {
            if (code.number() == number) {
                return code;
            }
        }
        return ExitCode.CHILD_DIED;
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the suite starts", e);
        }
    }
}
