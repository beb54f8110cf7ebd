package org.yiding.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.process.ChildProcess.Program;

class ProcessTableTest {

    private static final Ports PORTS = Ports.from(8080);

    @TempDir
    private Path folder;

    @Test
    void tableIsReadAsItWasWritten() {
        ProcessTable table = new ProcessTable(file(), PORTS);

        table.add(new RunningProcess("gateway", 1, "22", 0));
        table.ready("gateway", 1500);
        table.complete(9000);

        ProcessTable.Content read = ProcessTable.read(file()).orElseThrow();
        assertThat(read.processes()).containsExactly(new RunningProcess("gateway", 1, "22", 1500));
        assertThat(read.ports()).isEqualTo(PORTS);
        assertThat(read.ready()).isTrue();
        assertThat(read.launcher().pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(read.launcher().readyMs()).isEqualTo(9000);
    }

    @Test
    void closedTableLeavesNoFileAndWritesNoneAgain() {
        ProcessTable table = new ProcessTable(file(), PORTS);

        table.close();
        table.add(new RunningProcess("late", 1, "22", 0));

        assertThat(file()).doesNotExist();
    }

    @Test
    void halfWrittenTableCountsAsNone() throws Exception {
        Files.writeString(file(), "{\"ports\": {\"gate");

        assertThat(ProcessTable.read(file())).isEmpty();
    }

    @Test
    void leftoverIsEndedByTheNextLauncher() {
        ProcessTable table = new ProcessTable(file(), PORTS);
        ChildProcess left = new Children(table).start(sleeping("meeting"));
        List<String> ended = new ArrayList<>();

        Leftovers.end(file(), ended::add);

        assertThat(ended).containsExactly("meeting");
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void processThatOnlyHasTheSamePidIsLeftAlone() {
        ProcessTable table = new ProcessTable(file(), PORTS);
        Children children = new Children(new ProcessTable(folder.resolve("other.json"), PORTS));
        ChildProcess stranger = children.start(sleeping("stranger"));
        table.add(new RunningProcess("meeting", stranger.handle().pid(), "an earlier start", 0));
        List<String> ended = new ArrayList<>();

        Leftovers.end(file(), ended::add);

        assertThat(ended).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        children.killAll();
    }

    @Test
    void childrenEndInTheOppositeOrderOfTheirStarts() {
        Children children = new Children(new ProcessTable(file(), PORTS));
        children.start(sleeping("first"));
        children.start(sleeping("second"));
        children.start(sleeping("third"));
        List<String> ended = new ArrayList<>();

        children.endAll(ended::add);

        assertThat(ended).containsExactly("third", "second", "first");
        assertThat(children.failure()).isNotDone();
    }

    @Test
    void killedChildIsTold() throws Exception {
        Children children = new Children(new ProcessTable(file(), PORTS));
        ChildProcess child = children.start(sleeping("regulation"));

        child.kill();

        LauncherFailure failure = children.failure().get(10, TimeUnit.SECONDS);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.CHILD_DIED);
        assertThat(failure)
                .hasMessage("regulation ended unexpectedly (killed by signal 9: by somebody, or by the system for want"
                        + " of memory); its log is " + folder.resolve("regulation.log")
                        + " and empty. Nothing acknowledged is lost: run ./yiding up again.");
    }

    @Test
    void childThatEndsIsToldWithTheLastTwentyLinesOfItsLog() throws Exception {
        Children children = new Children(new ProcessTable(file(), PORTS));

        children.start(program("keycloak", "sh", "-c", "seq 1 30; exit 1"));

        LauncherFailure failure = children.failure().get(10, TimeUnit.SECONDS);
        String lastLines = IntStream.rangeClosed(11, 30)
                .mapToObj(line -> "    " + line + "\n")
                .collect(Collectors.joining());
        assertThat(failure)
                .hasMessage("keycloak ended unexpectedly (exit code 1); its log is " + folder.resolve("keycloak.log")
                        + " and ends:\n" + lastLines + "Nothing acknowledged is lost: run ./yiding up again.");
    }

    @Test
    void childThatDiesOfAFullDiskIsToldAsSuch() throws Exception {
        Children children = new Children(new ProcessTable(file(), PORTS));

        children.start(program("postgres", "sh", "-c", "echo 'PANIC: could not write: No space left on device'"));

        LauncherFailure failure = children.failure().get(10, TimeUnit.SECONDS);
        assertThat(failure.exitCode()).isEqualTo(ExitCode.DISK_FULL);
    }

    @Test
    void childEndedOnPurposeIsNoFailure() {
        Children children = new Children(new ProcessTable(file(), PORTS));
        ChildProcess child = children.start(sleeping("regulation"));

        children.kill("regulation");

        assertThat(child.isAlive()).isFalse();
        assertThat(children.failure()).isNotDone();
        assertThat(ProcessTable.read(file()).orElseThrow().processes()).isEmpty();
    }

    @Test
    void childRunsInASessionOfItsOwn() throws Exception {
        Children children = new Children(new ProcessTable(file(), PORTS));

        int exitCode = children.run(program("session", "sh", "-c", "cut -d ' ' -f 1,5,6 /proc/$$/stat"));

        String[] pidGroupSession =
                Files.readString(folder.resolve("session.log")).trim().split(" ");
        assertThat(exitCode).isZero();
        assertThat(pidGroupSession).containsOnly(pidGroupSession[0]);
    }

    @Test
    void processThatDoesNotListenIsKilled() {
        Children children = new Children(new ProcessTable(file(), PORTS));
        ChildProcess deaf = children.start(program("deaf", "sh", "-c", "trap '' TERM; while :; do sleep 1; done"));

        Signals.TERMINATE.end(deaf.handle(), Duration.ofMillis(300));

        assertThat(deaf.isAlive()).isFalse();
    }

    private Path file() {
        return folder.resolve("running.json");
    }

    private Program sleeping(String name) {
        return program(name, "sleep", "600");
    }

    private Program program(String name, String... command) {
        return new Program(name, List.of(command), Map.of(), folder.resolve(name + ".log"), Signals.TERMINATE);
    }
}
