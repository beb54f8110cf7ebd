package org.yiding.local.cli;

import java.util.concurrent.Callable;
import org.yiding.local.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./yiding audit}: what can be done with audit trails from outside of the services that keep them. */
@Command(
        name = "audit",
        description = "Looks after audit trails.",
        subcommands = {AuditVerifyCommand.class, AuditDropCommand.class})
final class AuditCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // filled by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(System.err);
        return ExitCode.USAGE.number();
    }
}
