package org.yiding.kubernetes.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An image's tar file, its layers laid over each other as a container engine does.
 *
 * @param config the image's configuration, as OCI defines it
 * @param root the file system of its containers
 */
record UnpackedImage(JsonNode config, Path root) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * How a process ended.
     *
     * @param said all that it wrote
     */
    record Ended(int exitCode, String said) {}

    /**
     * Unpacks an image.
     *
     * @param tar an OCI archive of one image
     * @param folder where its parts and its file system come
     */
    static UnpackedImage of(Path tar, Path folder) throws IOException, InterruptedException {
        Path parts = Files.createDirectories(folder.resolve("parts"));
        untar(tar, parts);
        JsonNode index = JSON.readTree(parts.resolve("index.json").toFile());
        JsonNode manifest = JSON.readTree(blob(parts, index.at("/manifests/0")).toFile());
        Path root = Files.createDirectories(folder.resolve("root"));
        for (JsonNode layer : manifest.path("layers")) {
            untar(blob(parts, layer), root);
        }
        return new UnpackedImage(
                JSON.readTree(blob(parts, manifest.path("config")).toFile()), root);
    }

    /** How many layers it has. */
    int layers() {
        return config.at("/rootfs/diff_ids").size();
    }

    /**
     * Runs its entry point to its end with its file system as root, in namespaces of its own. Linux alone can, and has to be
     * root there or to let users make namespaces.
     */
    Ended runInside(Map<String, String> environment) throws IOException, InterruptedException {
        // The runtime finds its libraries through it.
        Files.createDirectories(inside("/proc"));
        List<String> command = new ArrayList<>(List.of(
                "unshare",
                "--map-root-user",
                "--mount",
                "--pid",
                "--fork",
                "--kill-child",
                "--root=" + root,
                "--wd=" + workingFolder(),
                "--mount-proc"));
        command.addAll(entrypoint());
        return run(new ProcessBuilder(command), environment);
    }

    /** Runs its entry point to its end in its file system, but on the C library of this machine. */
    Ended runBeside(Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(entrypoint());
        command.set(0, inside(command.getFirst()).toString());
        return run(new ProcessBuilder(command).directory(inside(workingFolder()).toFile()), environment);
    }

    /** The file of this absolute path in a container. */
    Path inside(String path) {
        return root.resolve(path.substring(1));
    }

    private List<String> entrypoint() {
        List<String> words = new ArrayList<>();
        config.at("/config/Entrypoint").forEach(word -> words.add(word.asText()));
        return words;
    }

    private String workingFolder() {
        return config.at("/config/WorkingDir").asText();
    }

    private static Ended run(ProcessBuilder builder, Map<String, String> environment)
            throws IOException, InterruptedException {
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static Path blob(Path parts, JsonNode descriptor) {
        return parts.resolve("blobs/sha256")
                .resolve(descriptor.path("digest").asText().substring("sha256:".length()));
    }

    private static void untar(Path tar, Path into) throws IOException, InterruptedException {
        Process unpack = new ProcessBuilder("tar", "--no-same-owner", "-xf", tar.toString(), "-C", into.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(unpack.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (unpack.waitFor() != 0) {
            throw new IOException(tar + " cannot be unpacked: " + said);
        }
    }
}
