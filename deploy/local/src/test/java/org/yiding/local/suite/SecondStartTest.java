package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.process.Ports;

/** A suite of which a program ends while it starts. */
@Tag("suite")
class SecondStartTest {

    @TempDir
    private Path folder;

    @Test
    void programThatEndsWhileTheSuiteStartsIsStartedOnceMoreWithAllOthers() throws Exception {
        SuiteOptions options = TestSuite.options(folder, Ports.free());
        CompletableFuture<RunningSuite> starting = CompletableFuture.supplyAsync(() -> Suite.start(options));
        ProcessHandle ended = starting(options.jar("directory-service"));

        ended.destroyForcibly();

        RunningSuite suite = starting.get(5, TimeUnit.MINUTES);
        try {
            assertThat(suite.ask("reader", "{ __typename }", Map.of()).body())
                    .hasToString("{\"data\":{\"__typename\":\"Query\"}}");
        } finally {
            suite.stop();
        }
    }

    private static ProcessHandle starting(Path jar) throws InterruptedException {
        while (true) {
            Optional<ProcessHandle> found = ProcessHandle.current()
                    .descendants()
                    .filter(each -> each.info().commandLine().orElse("").contains(jar.toString()))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(50);
        }
    }
}
