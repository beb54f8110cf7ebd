package org.yiding.local.suite;

import java.nio.file.Path;
import org.yiding.local.Progress;
import org.yiding.local.TestPrograms;
import org.yiding.local.process.Ports;

/** The suite as tests run it: records of their own, the shared programs, and no word on the way. */
final class TestSuite {

    private TestSuite() {}

    /** @param folder the test's own; its records come below it */
    static SuiteOptions options(Path folder, Ports ports) {
        return new SuiteOptions(
                TestPrograms.home(), folder.resolve("state"), TestPrograms.folder(), ports, false, Progress.silent());
    }
}
