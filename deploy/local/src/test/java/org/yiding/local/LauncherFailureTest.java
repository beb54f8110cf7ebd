package org.yiding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LauncherFailureTest {

    @Test
    void fullDiskIsNamedWithItsRemedy() {
        LauncherFailure failure = LauncherFailure.of(new IOException("No space left on device"), "unpacking Keycloak");

        assertThat(failure.exitCode()).isEqualTo(ExitCode.DISK_FULL);
        assertThat(failure)
                .hasMessage("The disk is full (unpacking Keycloak): free some space, or put the state elsewhere with"
                        + " --state DIR.");
    }

    @Test
    void refusedAccessIsNamedWithItsRemedy() {
        LauncherFailure failure = LauncherFailure.of(new AccessDeniedException("/var/x"), "locking /var/x");

        assertThat(failure.exitCode()).isEqualTo(ExitCode.STATE_UNUSABLE);
        assertThat(failure)
                .hasMessage("No access to /var/x (locking /var/x): make it yours (chown), or use another --state DIR.");
    }

    @Test
    void everyExitCodeHasANumberOfItsOwn() {
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::number)).doesNotHaveDuplicates();
    }
}
