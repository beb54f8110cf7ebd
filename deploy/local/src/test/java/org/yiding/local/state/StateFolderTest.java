package org.yiding.local.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

class StateFolderTest {

    @TempDir
    private Path folder;

    @Test
    void folderThatCannotBeMadeIsToldWithTheRemedy() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> StateFolder.open(file))
                .isInstanceOfSatisfying(
                        LauncherFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.STATE_UNUSABLE))
                .hasMessage("The state folder " + file + " cannot be read and written by this user: make it yours"
                        + " (chown), or use another --state DIR.");
    }

    @Test
    void tooLittleSpaceIsToldBeforehand() {
        StateFolder state = StateFolder.open(folder);

        assertThatThrownBy(() -> state.requireSpace(Long.MAX_VALUE, "a first start"))
                .isInstanceOfSatisfying(
                        LauncherFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.DISK_FULL));
    }

    @Test
    void secondHolderOfTheLockIsRefused() {
        StateFolder state = StateFolder.open(folder);
        try (StateLock first = StateLock.take(state)) {

            assertThat(first).isNotNull();
            assertThatThrownBy(() -> StateLock.take(state))
                    .isInstanceOfSatisfying(
                            LauncherFailure.class,
                            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.ALREADY_RUNNING));
        }

        StateLock.take(state).close();
    }

    @Test
    void forgettingTakesRecordsAndSecretsButNoPrograms() throws Exception {
        StateFolder state = StateFolder.open(folder);
        Secrets.of(state).get("user.clerk");
        Files.createDirectories(state.postgresData().resolve("base/1"));
        Files.createDirectories(state.program("keycloak-1").resolve("bin"));

        state.forget();

        assertThat(state.postgresData()).doesNotExist();
        assertThat(state.secrets()).doesNotExist();
        assertThat(state.program("keycloak-1").resolve("bin")).exists();
    }

    @Test
    void brokenArchiveLeavesNoHalfProgram() {
        byte[] noZip = "PK\003\004 cut off".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Archive.unpack(
                        () -> new ZipArchiveInputStream(new ByteArrayInputStream(noZip)), 1, folder.resolve("program")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("program")).doesNotExist();
    }
}
