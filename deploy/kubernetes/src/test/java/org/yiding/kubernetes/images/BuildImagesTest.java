package org.yiding.kubernetes.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.kubernetes.images.UnpackedImage.Ended;
import picocli.CommandLine;

/** Images of a small application; the runtime, the tar files and the processes are real and need no engine. */
class BuildImagesTest {

    @TempDir
    private static Path runtime;

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeARuntime() throws Exception {
        SmallApplication.runtime(runtime);
    }

    @BeforeEach
    void buildTheApplication() throws IOException {
        SmallApplication.as("gateway", root);
    }

    @Test
    void theSameBytesComeOutAgainWhateverTheFilesTimesAndTheFolder(@TempDir Path elsewhere) throws IOException {
        Path first = build(root);
        SmallApplication.as("gateway", elsewhere);
        Files.setLastModifiedTime(
                elsewhere.resolve("gateway/app/target/quarkus-app/app/main.jar"),
                FileTime.fromMillis(1_000_000_000_000L));

        Path second = build(elsewhere);

        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void itRunsAsTheUserOfTheManifests() throws Exception {
        JsonNode config = built().config().path("config");

        assertThat(config.path("User").asText()).isEqualTo("10001:10001");
        assertThat(config.at("/Entrypoint/0").asText()).isEqualTo("/opt/java/bin/java");
        assertThat(config.path("ExposedPorts").has("8080/tcp")).isTrue();
        assertThat(config.at("/Labels/org.opencontainers.image.version").asText())
                .isEqualTo("1.2.3");
    }

    @Test
    void whatChangesTogetherIsOneLayer() throws Exception {
        assertThat(built().layers())
                .as("runtime, libraries, quarkus, application, start, classes, licences")
                .isEqualTo(7);
    }

    @Test
    void itsProcessTakesItsClassesFromTheArchive() throws Exception {
        // Without this archive, the process does not start at all.
        Ended process = built().runBeside(options("-Xshare:on -Xlog:class+load"));

        assertThat(process.exitCode()).as(process.said()).isZero();
        assertThat(process.said())
                .contains("hello org.jboss.logmanager.LogManager")
                .containsPattern("Main source: shared objects file")
                .containsPattern("Greeting source: shared objects file");
    }

    @Test
    void archiveThatFitsNoLongerIsLeftAside() throws Exception {
        UnpackedImage image = built();
        Files.setLastModifiedTime(image.inside("/app/lib/main/greeting.jar"), FileTime.fromMillis(2000));

        Ended insisting = image.runBeside(options("-Xshare:on"));
        Ended usual = image.runBeside(options("-Xlog:class+load"));

        assertThat(insisting.exitCode()).isEqualTo(1);
        assertThat(usual.exitCode()).as(usual.said()).isZero();
        assertThat(usual.said())
                .contains("hello org.jboss.logmanager.LogManager")
                .doesNotContainPattern("Main source: shared objects file");
    }

    @Test
    void listOfWhichTooMuchIsInNoApplicationAnyMoreIsRefused() throws IOException {
        for (String name : BuildImages.ALL) {
            SmallApplication.as(name, root);
        }
        SmallApplication.write(
                root.resolve("deploy/kubernetes/startup.classes"), "Main\norg/gone/One\njava/lang/Object\n");

        int exit = run(root);

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("1 of 3 classes in " + root.resolve("deploy/kubernetes/startup.classes")
                        + " are in no application any more: make the list anew with deploy/kubernetes/list-classes.");
    }

    @Test
    void latestIsRefused() {
        int exit = execute("--root", root.toString(), "--version", "latest", "--runtime", "r", "--tar", "tar");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("not latest");
    }

    @Test
    void whatIsNotBuiltIsNamed() {
        int exit = run(root, "meeting-service");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).startsWith("meeting-service is not built.");
    }

    private static Map<String, String> options(String ofTheJvm) {
        return Map.of("JAVA_TOOL_OPTIONS", ofTheJvm);
    }

    private UnpackedImage built() throws IOException, InterruptedException {
        return UnpackedImage.of(build(root), root.resolve("unpacked"));
    }

    private Path build(Path repository) {
        int exit = run(repository, "gateway");
        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("gateway:1.2.3 sha256:");
        return repository.resolve("tar/gateway-1.2.3.tar");
    }

    private int run(Path repository, String... images) {
        List<String> options = new ArrayList<>(List.of("--root", repository.toString(), "--version", "1.2.3"));
        options.addAll(List.of(
                "--runtime",
                runtime.toString(),
                "--tar",
                repository.resolve("tar").toString()));
        options.addAll(List.of(images));
        return execute(options.toArray(String[]::new));
    }

    private int execute(String... options) {
        return new CommandLine(new BuildImages())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(options);
    }
}
