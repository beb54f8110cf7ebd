package org.yiding.local.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.process.Children.StoppedMeanwhile;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that {@code ./yiding} hands over to Java. */
@Command(
        name = "yiding",
        description = "Runs the whole of Yiding on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            TokenCommand.class,
            QueryCommand.class,
            AuditCommand.class
        })
public final class Yiding {

    private Yiding() {}

    /** Runs one command and ends the JVM with its exit code. */
    public static void main(String[] words) {
        // Names and titles are Chinese, whatever the locale of the machine says.
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(run(words));
    }

    /**
     * Runs one command.
     *
     * @return its exit code
     */
    static int run(String... words) {
        return new CommandLine(new Yiding())
                .setExecutionExceptionHandler((error, command, parsed) -> tell(error))
                .execute(words);
    }

    private static int tell(Exception error) {
        if (error instanceof StoppedMeanwhile) {
            return ExitCode.OK.number();
        }
        if (error instanceof LauncherFailure failure) {
            System.err.println("yiding: " + failure.getMessage());
            return failure.exitCode().number();
        }
        System.err.println(
                "yiding: an error of the launcher itself: " + error + ". Please report it with what follows.");
        Objects.requireNonNull(error).printStackTrace();
        return ExitCode.INTERNAL.number();
    }
}
