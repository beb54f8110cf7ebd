package org.yiding.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void secretsAreReadableByTheirOwnerAlone() throws Exception {
        StateFolder state = StateFolder.open(folder.resolve("state"));

        Secrets.of(state).get("user.clerk");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.secrets())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void secretStaysTheSame() {
        StateFolder state = StateFolder.open(folder);

        String made = Secrets.of(state).get("user.clerk");

        assertThat(Secrets.of(state).get("user.clerk")).isEqualTo(made).matches("[a-zA-Z2-9]{24}");
    }

    @Test
    void noTwoSecretsAreTheSame() {
        Secrets secrets = Secrets.of(StateFolder.open(folder));

        assertThat(secrets.get("user.clerk")).isNotEqualTo(secrets.get("user.reader"));
    }

    @Test
    void permissionsThatSomebodyWidenedAreNarrowedAgain() throws Exception {
        StateFolder state = StateFolder.open(folder);
        Secrets.of(state).get("user.clerk");
        Files.setPosixFilePermissions(state.secrets(), PosixFilePermissions.fromString("rw-r--r--"));

        Secrets.of(state);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(state.secrets())))
                .isEqualTo("rw-------");
    }

    @Test
    void lostSecretsOfKeptRecordsAreNotMadeAnew() throws Exception {
        StateFolder state = StateFolder.open(folder);
        Files.createDirectories(state.postgresData());

        assertThatThrownBy(() -> Secrets.of(state))
                .isInstanceOfSatisfying(
                        LauncherFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.STATE_UNUSABLE))
                .hasMessageContaining("bring the file back, or start over with --fresh");
    }
}
