package org.yiding.local.cli;

import java.util.concurrent.Callable;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.keycloak.TokenClient;
import org.yiding.local.suite.DemonstrationUsers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code ./yiding token ROLE}: an access token of that demonstration user, alone on standard output. */
@Command(name = "token", description = "Prints an access token of a demonstration user.")
final class TokenCommand implements Callable<Integer> {

    @Mixin
    private StateOption stateOption = new StateOption();

    @Parameters(paramLabel = "ROLE", description = "reader, clerk, legal, ...")
    private String role = "";

    @Override
    public Integer call() {
        System.out.println(of(stateOption.requireRunning(), role));
        return ExitCode.OK.number();
    }

    /** An access token of the demonstration user of this role in a running suite. */
    static String of(StateOption.Running running, String role) {
        if (!DemonstrationUsers.ROLES.contains(role)) {
            throw new LauncherFailure(
                    ExitCode.USAGE,
                    "There is no role " + role + ": take one of " + String.join(", ", DemonstrationUsers.ROLES) + ".");
        }
        return new TokenClient(running.addresses().issuer())
                .token(role, DemonstrationUsers.password(running.secrets(), role));
    }
}
