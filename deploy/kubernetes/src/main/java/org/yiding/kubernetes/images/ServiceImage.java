package org.yiding.kubernetes.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/**
 * The image of one built application. Its layers follow how often they change: runtime, libraries, Quarkus' generated
 * code, our code, the archive of classes where there is one, the bill of materials.
 *
 * @param name its name in the manifests, for example {@code gateway}
 * @param application the folder {@code quarkus-app} of the built application, or its copy with an archive of classes
 * @param licences what it is licensed under and the bill of materials with the licences of what it contains
 */
record ServiceImage(String name, Path application, List<Path> licences) {

    /** The numbered user that the manifests run the container as. */
    static final String USER = "10001:10001";

    /**
     * Builds it.
     *
     * @param version the tag
     * @param target where it goes: a file, or a registry
     * @param cache where jib keeps layers between builds
     */
    JibContainer build(Base base, String version, Containerizer target, Path cache)
            throws IOException, InterruptedException, ExecutionException {
        try {
            JibContainerBuilder image = base.start()
                    .addFileEntriesLayer(Layers.of("libraries", application.resolve("lib"), "/app/lib"))
                    .addFileEntriesLayer(Layers.of("quarkus", application.resolve("quarkus"), "/app/quarkus"))
                    .addFileEntriesLayer(Layers.of("application", application.resolve("app"), "/app/app"))
                    .addFileEntriesLayer(Layers.files("start", List.of(application.resolve("quarkus-run.jar")), "/app"))
                    .addFileEntriesLayer(Layers.files("classes", existing(List.of(archive())), "/app"))
                    .addFileEntriesLayer(Layers.files("licences", existing(licences), "/licences"))
                    .setFormat(ImageFormat.OCI)
                    .setCreationTime(Instant.EPOCH)
                    .setUser(USER)
                    .setWorkingDirectory(AbsoluteUnixPath.get("/app"))
                    .setExposedPorts(Port.tcp(8080))
                    .setEntrypoint(entrypoint(base))
                    .addLabel("org.opencontainers.image.title", "Yiding " + name)
                    .addLabel("org.opencontainers.image.version", version)
                    .addLabel("org.opencontainers.image.licenses", "Apache-2.0");
            return image.containerize(target.setApplicationLayersCache(cache)
                    .setBaseImageLayersCache(cache)
                    .setOfflineMode(base.isHere())
                    .setToolName("yiding"));
        } catch (InvalidImageReferenceException | RegistryException | CacheDirectoryCreationException e) {
            throw new IOException("The image " + name + " cannot be built: " + e.getMessage(), e);
        }
    }

    private Path archive() {
        return application.resolve(ClassArchive.FILE);
    }

    private static List<Path> existing(List<Path> files) {
        return files.stream().filter(Files::isRegularFile).toList();
    }

    /**
     * The heap is a share of the container's memory, and what the compiler took goes back every five seconds; who runs out of it
     * ends, and Kubernetes starts it anew. Files are named as they were when the archive of classes was made: from the working
     * directory.
     */
    private List<String> entrypoint(Base base) {
        List<String> words = new ArrayList<>(List.of(
                base.java(),
                "-XX:MaxRAMPercentage=60",
                "-XX:TrimNativeHeapInterval=5000",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        if (Files.isRegularFile(archive())) {
            words.add("-XX:SharedArchiveFile=" + ClassArchive.FILE);
        }
        words.addAll(List.of("-jar", "quarkus-run.jar"));
        return words;
    }
}
