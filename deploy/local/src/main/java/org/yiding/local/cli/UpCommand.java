package org.yiding.local.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.process.Ports;
import org.yiding.local.suite.GraphQuestion.Answer;
import org.yiding.local.suite.RunningSuite;
import org.yiding.local.suite.SampleImport;
import org.yiding.local.suite.SampleRegulations;
import org.yiding.local.suite.Suite;
import org.yiding.local.suite.SuiteOptions;
import org.yiding.local.suite.SuiteQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./yiding up}: starts everything, imports the sample, shows where things are. */
@Command(name = "up", description = "Starts the suite and imports the sample minutes; Ctrl-C stops it.")
final class UpCommand implements Callable<Integer> {

    @Mixin
    private StateOption stateOption = new StateOption();

    @Option(names = "--fresh", description = "throw away all records and passwords first")
    private boolean fresh;

    @Option(names = "--detach", description = "leave the suite running; ./yiding down stops it")
    private boolean detach;

    @Option(names = "--once", description = "print the sample query's answer as JSON, stop everything, end")
    private boolean once;

    @Option(names = "--port-base", paramLabel = "N", description = "the gateway's port; the others follow from it")
    private int portBase = Ports.DEFAULT_BASE;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            description = "run N of each service and of the gateway behind a reverse proxy")
    private int replicas = 1;

    @Option(names = "--supervise", hidden = true, description = "what --detach leaves behind")
    private boolean supervise;

    @Override
    public Integer call() {
        if (once && detach) {
            throw new LauncherFailure(ExitCode.USAGE, "--once ends by itself and --detach stays: give one of them.");
        }
        Path state = stateOption.folder();
        SuiteOptions options =
                new SuiteOptions(StateOption.home(), state, state, Ports.from(portBase, replicas), fresh, progress());
        if (detach) {
            return new Detached(options, portBase).start().number();
        }
        return run(options).number();
    }

    private ExitCode run(SuiteOptions options) {
        Suite suite = new Suite(options);
        // Ctrl-C, ./yiding down and the end of the terminal all come this way.
        AtomicBoolean toldToStop = new AtomicBoolean();
        Runnable stop = () -> {
            toldToStop.set(true);
            suite.stop();
        };
        Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
        try {
            return run(suite, options.progress());
        } catch (RuntimeException e) {
            if (toldToStop.get()) {
                // What fails from then on is no news.
                return ExitCode.OK;
            }
            suite.stop();
            throw e;
        }
    }

    private ExitCode run(Suite suite, Progress progress) {
        RunningSuite running = suite.start();
        importSample(running, progress);
        importRegulations(running, progress);
        Answer answer = running.ask("reader", SuiteQueries.meetingRecord(), Map.of());
        running.complete();
        if (once) {
            return answerAndStop(running, answer);
        }
        new Summary(progress, running).show(answer);
        throw running.failure().join();
    }

    private ExitCode answerAndStop(RunningSuite running, Answer answer) {
        running.stop();
        System.out.println(Json.pretty(answer.body()));
        return answer.hasErrors() ? ExitCode.ANSWER_HAS_ERRORS : ExitCode.OK;
    }

    private static void importSample(RunningSuite running, Progress progress) {
        try (Progress.Step step = progress.begin("Importing samples/suzhou-93.txt")) {
            SampleImport.Result result = running.importSample();
            step.done(result.alreadyImported() ? "already imported" : "imported, " + result.warnings() + " warnings");
        }
    }

    private static void importRegulations(RunningSuite running, Progress progress) {
        try (Progress.Step step = progress.begin("Importing samples/shanshui")) {
            SampleRegulations.Result result = running.importRegulations();
            step.done(
                    result.fresh() == 0
                            ? "already imported"
                            : result.regulations() + " rules, " + result.acts() + " acts applied");
        }
    }

    private Progress progress() {
        boolean terminal = !supervise && System.getenv("YIDING_TERMINAL") != null;
        return new Progress(System.err, terminal);
    }
}
