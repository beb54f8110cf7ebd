package org.yiding.kubernetes.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Images of a small stand-in for a built application; the tar files are real and need no engine to be made. */
class BuildImagesTest {

    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void anApplicationAndARuntime() throws IOException {
        Path application = root.resolve("gateway/app/target/quarkus-app");
        write(application.resolve("quarkus-run.jar"), "start");
        write(application.resolve("lib/boot/one.jar"), "one");
        write(application.resolve("lib/main/two.jar"), "two");
        write(application.resolve("quarkus/generated.jar"), "generated");
        write(application.resolve("app/gateway.jar"), "ours");
        write(root.resolve("gateway/app/target/bom.json"), "{}");
        write(root.resolve("LICENSE"), "Apache");
        Path java = write(root.resolve("runtime/opt/java/bin/java"), "#!");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.createDirectories(root.resolve("runtime/tmp"));
    }

    @Test
    void theSameBytesComeOutAgainWhateverTheFilesTimes() throws IOException {
        build("first");
        Files.setLastModifiedTime(
                root.resolve("gateway/app/target/quarkus-app/app/gateway.jar"),
                FileTime.fromMillis(1_000_000_000_000L));

        build("second");

        assertThat(Files.mismatch(root.resolve("first/gateway-1.2.3.tar"), root.resolve("second/gateway-1.2.3.tar")))
                .isEqualTo(-1);
    }

    @Test
    void itRunsAsTheUserOfTheManifests() throws IOException {
        build("tar");

        JsonNode config = configOf(root.resolve("tar/gateway-1.2.3.tar")).path("config");
        assertThat(config.path("User").asText()).isEqualTo("10001:10001");
        assertThat(config.at("/Entrypoint/0").asText()).isEqualTo("/opt/java/bin/java");
        assertThat(config.path("ExposedPorts").has("8080/tcp")).isTrue();
        assertThat(config.at("/Labels/org.opencontainers.image.version").asText())
                .isEqualTo("1.2.3");
    }

    @Test
    void whatChangesTogetherIsOneLayer() throws IOException {
        build("tar");

        assertThat(configOf(root.resolve("tar/gateway-1.2.3.tar")).at("/rootfs/diff_ids"))
                .as("runtime, libraries, quarkus, application, start, licences")
                .hasSize(6);
    }

    @Test
    void latestIsRefused() {
        int exit =
                run("--version", "latest", "--runtime", root.resolve("runtime").toString(), "--tar", "tar");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("not latest");
    }

    @Test
    void whatIsNotBuiltIsNamed() {
        int exit = run(
                "--version",
                "1.2.3",
                "--runtime",
                root.resolve("runtime").toString(),
                "--tar",
                root.resolve("tar").toString(),
                "meeting-service");

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).startsWith("meeting-service is not built.");
    }

    private void build(String folder) {
        int exit = run(
                "--version",
                "1.2.3",
                "--runtime",
                root.resolve("runtime").toString(),
                "--tar",
                root.resolve(folder).toString(),
                "gateway");
        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("gateway:1.2.3 sha256:");
    }

    private int run(String... options) {
        List<String> all = new ArrayList<>(List.of("--root", root.toString()));
        all.addAll(List.of(options));
        return new CommandLine(new BuildImages())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    /** The image's configuration, through the tar file's index and manifest. */
    private JsonNode configOf(Path tar) throws IOException {
        Path folder = Files.createDirectories(root.resolve("unpacked"));
        try {
            Process unpack = new ProcessBuilder("tar", "-xf", tar.toString(), "-C", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(root.resolve("tar.log").toFile())
                    .start();
            assertThat(unpack.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        ObjectMapper json = new ObjectMapper();
        JsonNode index = json.readTree(folder.resolve("index.json").toFile());
        JsonNode manifest = json.readTree(
                blob(folder, index.at("/manifests/0/digest").asText()).toFile());
        return json.readTree(
                blob(folder, manifest.at("/config/digest").asText()).toFile());
    }

    private static Path blob(Path folder, String digest) {
        return folder.resolve("blobs/sha256").resolve(digest.substring("sha256:".length()));
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
