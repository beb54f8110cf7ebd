package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release is built from a tag that says what the tree says, or not at all. */
class ReleaseTest {

    @TempDir
    private Path folder;

    private Path tree;

    @BeforeEach
    void commitATreeOfVersionOneTwoThree() throws Exception {
        tree = Files.createDirectories(folder.resolve("tree"));
        Files.createDirectory(tree.resolve("deploy"));
        Files.copy(Repository.file("deploy/release"), tree.resolve("deploy/release"));
        Files.writeString(tree.resolve("pom.xml"), "<project>\n  <version>1.2.3-SNAPSHOT</version>\n</project>\n");
        Files.writeString(tree.resolve("CHANGELOG.md"), "# Changelog\n\n## [Unreleased]\n\n### Fixed\n\n- A slip.\n");
        git("init", "-q");
        git("add", "-A");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "Begin");
    }

    @Test
    void nameThatIsNoVersionIsRefused() throws Exception {
        assertRefused("1.2.3", "\"1.2.3\" is no release: a tag is vMAJOR.MINOR.PATCH");
    }

    @Test
    void tagThatIsNotThereIsRefused() throws Exception {
        assertRefused("v1.2.3", "there is no tag v1.2.3");
    }

    @Test
    void tagOnATreeOfAnotherVersionIsRefused() throws Exception {
        git("tag", "v1.3.0");

        assertRefused("v1.3.0", "v1.3.0 stands on a tree of version 1.2.3-SNAPSHOT");
    }

    @Test
    void releaseWithoutNotesIsRefused() throws Exception {
        git("tag", "v1.2.3");

        assertRefused("v1.2.3", "CHANGELOG.md of v1.2.3 has no section [1.2.3]");
    }

    @Test
    void folderThatIsThereIsLeftAlone() throws Exception {
        git("tag", "v1.2.3");
        Path kept = Files.createDirectory(folder.resolve("out")).resolve("kept");
        Files.writeString(kept, "mine");

        Ended release =
                run("bash", "deploy/release", "v1.2.3", folder.resolve("out").toString());

        assertThat(release.exitCode()).isEqualTo(1);
        assertThat(release.said()).contains("is there already");
        assertThat(kept).hasContent("mine");
    }

    private void assertRefused(String tag, String reason) throws Exception {
        Path out = folder.resolve("out");

        Ended release = run("bash", "deploy/release", tag, out.toString());

        assertThat(release.exitCode()).isEqualTo(1);
        assertThat(release.said()).startsWith("release: ").contains(reason);
        assertThat(out).doesNotExist();
    }

    private void git(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Ended git = run(command.toArray(String[]::new));
        assertThat(git.exitCode()).as(git.said()).isZero();
    }

    private Ended run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(tree.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    private record Ended(int exitCode, String said) {}
}
