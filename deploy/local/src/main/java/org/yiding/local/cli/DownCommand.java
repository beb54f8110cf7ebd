package org.yiding.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.process.Leftovers;
import org.yiding.local.process.ProcessTable;
import org.yiding.local.process.Signals;
import org.yiding.local.state.StateFolder;
import org.yiding.local.state.StateLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./yiding down}: stops the suite in order, also what a killed launcher left behind. */
@Command(name = "down", description = "Stops the suite that runs.")
final class DownCommand implements Callable<Integer> {

    // More than all parts together are given to end.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Mixin
    private StateOption stateOption = new StateOption();

    @Override
    public Integer call() {
        Progress progress = new Progress(System.err, System.getenv("YIDING_TERMINAL") != null);
        Optional<StateFolder> state = stateOption.existing();
        if (state.isEmpty()) {
            progress.say("Nothing runs from " + stateOption.folder() + ".");
            return ExitCode.OK.number();
        }
        stop(state.get(), progress);
        return ExitCode.OK.number();
    }

    private void stop(StateFolder state, Progress progress) {
        Optional<ProcessHandle> launcher = stateOption
                .running()
                .map(StateOption.Running::table)
                .map(ProcessTable.Content::launcher)
                .flatMap(process -> process.handle());
        try (Progress.Step step = progress.begin("Stopping")) {
            launcher.ifPresent(handle -> Signals.TERMINATE.endAlone(handle, PATIENCE));
            List<String> left = new ArrayList<>();
            try (StateLock lock = StateLock.take(state)) {
                Leftovers.end(state.running(), left::add);
                Files.deleteIfExists(state.running());
            } catch (IOException e) {
                throw LauncherFailure.of(e, "removing " + state.running());
            }
            left.forEach(name -> progress.say("  " + name + ": left over from a killed run, ended"));
            step.done(launcher.isEmpty() && left.isEmpty() ? "nothing was running" : "everything is stopped");
        }
    }
}
