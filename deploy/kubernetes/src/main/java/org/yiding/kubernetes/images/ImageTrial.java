package org.yiding.kubernetes.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yiding.kubernetes.images.UnpackedImage.Ended;

/**
 * What an image's own process says of its archive of classes.
 *
 * @param fromArchive how many classes came out of it
 * @param loaded how many classes with a name of their own were loaded altogether
 */
record ImageTrial(long fromArchive, long loaded) {

    private static final double FEWEST_FROM_ARCHIVE = 0.9;
    // Those of lambdas have an address for a name.
    private static final String MADE_BY_THE_JVM = "/0x";

    /**
     * Starts an image from its tar file, its file system as root. No database is there and no Keycloak: the process ends by
     * itself once it misses them, when most of its classes are loaded.
     *
     * @param folder where the image is unpacked
     * @throws IOException where its JDK does not take the archive, or too many classes are not in it
     */
    static ImageTrial of(Path tar, Path folder) throws IOException, InterruptedException {
        UnpackedImage image = UnpackedImage.of(tar, folder);
        Ended process = image.runInside(Map.of(
                "JAVA_TOOL_OPTIONS",
                "-Xshare:on -Xlog:class+load:file=/tmp/loaded:none",
                "QUARKUS_HTTP_PORT",
                "0",
                "QUARKUS_INIT_AND_EXIT",
                "true"));
        Path log = image.inside("/tmp/loaded");
        List<String> loaded = Files.exists(log)
                ? Files.readAllLines(log).stream()
                        .filter(line -> !line.contains(MADE_BY_THE_JVM))
                        .toList()
                : List.of();
        ImageTrial trial = new ImageTrial(
                loaded.stream()
                        .filter(line -> line.contains("source: shared objects file"))
                        .count(),
                loaded.size());
        boolean started = loaded.stream().anyMatch(line -> line.startsWith("io.quarkus.runner.GeneratedMain "));
        if (!started || trial.fromArchive < trial.loaded * FEWEST_FROM_ARCHIVE) {
            throw new IOException(tar.getFileName() + " took " + trial + ". Its process said: " + process.said());
        }
        return trial;
    }

    @Override
    public String toString() {
        return fromArchive + " of " + loaded + " classes from its archive";
    }
}
