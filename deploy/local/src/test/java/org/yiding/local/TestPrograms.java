package org.yiding.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yiding.local.state.StateFolder;

/** Where tests find programs: unpacked and prepared once a build, while the records are each test's own. */
public final class TestPrograms {

    private TestPrograms() {}

    /** The clone that is being tested. */
    public static Path home() {
        return Path.of(System.getProperty("yiding.home"));
    }

    /** The folder of unpacked programs that all tests share. */
    public static Path folder() {
        try {
            return Files.createDirectories(home().resolve("deploy/local/target/test-programs"));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for the programs of the tests cannot be made", e);
        }
    }

    /** A new state folder with the shared programs. */
    public static StateFolder newState(Path folder) {
        return StateFolder.open(folder, folder());
    }
}
