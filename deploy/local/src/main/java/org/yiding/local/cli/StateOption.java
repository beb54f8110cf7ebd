package org.yiding.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.process.ProcessTable;
import org.yiding.local.state.Secrets;
import org.yiding.local.state.StateFolder;
import org.yiding.local.suite.Addresses;
import picocli.CommandLine.Option;

/** Where the state lies, the same for every command; and what runs from there. */
final class StateOption {

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "the folder with records, passwords and logs (default: .yiding in the clone)")
    private @Nullable Path folder;

    /** The clone that the script was called from. */
    static Path home() {
        return Path.of(System.getProperty("yiding.home", ".")).toAbsolutePath().normalize();
    }

    Path folder() {
        return folder == null ? home().resolve(".yiding") : folder;
    }

    /** The state folder where there is one already; nothing is made. */
    Optional<StateFolder> existing() {
        return Files.isDirectory(folder()) ? Optional.of(StateFolder.open(folder())) : Optional.empty();
    }

    /** What runs from this folder. Empty where nothing does. */
    Optional<Running> running() {
        return existing()
                .flatMap(state -> ProcessTable.read(state.running())
                        .filter(table -> table.launcher().handle().isPresent())
                        .map(table -> new Running(state, table)));
    }

    /** What runs and is complete. Fails where nothing is. */
    Running requireRunning() {
        return running()
                .filter(found -> found.table().ready())
                .orElseThrow(() -> new LauncherFailure(
                        ExitCode.NOT_RUNNING,
                        "No suite runs from " + folder() + ": start one with ./yiding up --detach."));
    }

    /** A suite that another process runs. */
    record Running(StateFolder state, ProcessTable.Content table) {

        Addresses addresses() {
            return new Addresses(table.ports());
        }

        Secrets secrets() {
            return Secrets.of(state);
        }
    }
}
