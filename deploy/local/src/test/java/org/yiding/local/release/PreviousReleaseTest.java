package org.yiding.local.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which release is the one before, in an invented repository. */
class PreviousReleaseTest {

    @TempDir
    private Path root;

    @BeforeEach
    void begin() throws Exception {
        git("init", "-q");
        version("0.9.0", "");
    }

    @Test
    void firstReleaseHasNoneBeforeIt() throws Exception {
        assertThat(PreviousRelease.of(root)).isEmpty();
    }

    @Test
    void newestOfTheOlderReleasesIsTheOneBefore() throws Exception {
        git("tag", "v0.9.0");
        git("tag", "v0.10.0");
        git("tag", "v0.11.0");
        git("tag", "nightly");
        version("0.11.0-SNAPSHOT", "## [0.10.0] - 2027-02-01\n\n## [0.9.0] - 2027-01-01\n");

        assertThat(PreviousRelease.of(root)).contains(new PreviousRelease(root, "v0.10.0"));
    }

    @Test
    void releaseOfTheChangelogWhoseTagIsMissingIsNoReasonToTestNothing() throws Exception {
        version("1.1.0-SNAPSHOT", "## [1.0.0] - 2027-01-01\n");

        assertThatThrownBy(() -> PreviousRelease.of(root))
                .hasMessage("CHANGELOG.md names 1.0.0 as the one before 1.1.0, but its newest tag is missing:"
                        + " git fetch --tags.");
    }

    @Test
    void filesAreThoseOfTheTag(@TempDir Path into) throws Exception {
        Files.createDirectory(root.resolve("db"));
        Files.writeString(root.resolve("db/V1.sql"), "create table a ();\n");
        version("1.0.0", "");
        git("tag", "v1.0.0");
        Files.writeString(root.resolve("db/V2.sql"), "create table b ();\n");
        version("1.1.0-SNAPSHOT", "## [1.0.0] - 2027-01-01\n");

        PreviousRelease.of(root).orElseThrow().extract("db", into);

        assertThat(into.resolve("db/V1.sql")).hasContent("create table a ();\n");
        assertThat(into.resolve("db/V2.sql")).doesNotExist();
    }

    private void version(String version, String releases) throws Exception {
        Files.writeString(root.resolve("pom.xml"), "<project>\n  <version>" + version + "</version>\n</project>\n");
        Files.writeString(root.resolve("CHANGELOG.md"), "# Changelog\n\n## [Unreleased]\n\n" + releases);
        git("add", "-A");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "Go on");
    }

    private void git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
