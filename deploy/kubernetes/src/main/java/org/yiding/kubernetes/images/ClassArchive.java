package org.yiding.kubernetes.images;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes that a start loads, as the JDK maps them into memory (class data sharing), so that it need not find, read and
 * check each of them again. The archive fits the runtime that made it and the application's files, their times included, and
 * nothing else; its bytes depend on these and on the list of classes alone.
 */
final class ClassArchive {

    /** Its name beside the application. */
    static final String FILE = "classes.jsa";

    // What jib gives every file of a layer; the JDK compares it.
    private static final FileTime IN_THE_IMAGE = FileTime.fromMillis(1000);
    private static final Pattern MISSING = Pattern.compile("Cannot find (\\S+)");

    private final Path runtime;
    private final Path classes;

    /**
     * @param runtime a file system with a JDK's runtime in {@code opt/java}, as the image has it
     * @param classes a file with the name of a class in each line, {@code java/lang/Object} for example
     */
    ClassArchive(Path runtime, Path classes) {
        this.runtime = runtime;
        this.classes = classes;
    }

    /**
     * Copies an application and makes the archive beside it.
     *
     * @param application the folder {@code quarkus-app} of the built application
     * @param target where the copy comes; what is there is replaced
     * @return the classes of the list that neither the application nor the runtime has
     * @throws IOException where the JDK makes no archive
     */
    Set<String> makeBeside(Path application, Path target) throws IOException, InterruptedException {
        copy(application, target);
        Files.setLastModifiedTime(runtime.resolve("opt/java/lib/modules"), IN_THE_IMAGE);
        // Relative names, as in the image, so that no folder of this machine gets into the archive; the heap is fixed,
        // since
        // the objects in the archive are laid out for it.
        Process java = new ProcessBuilder(
                        runtime.toRealPath().resolve("opt/java/bin/java").toString(),
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + classes.toRealPath(),
                        "-XX:SharedArchiveFile=" + FILE,
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-jar",
                        "quarkus-run.jar")
                .directory(target.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (java.waitFor() != 0 || !Files.exists(target.resolve(FILE))) {
            throw new IOException("The archive of classes was not made: " + said);
        }
        return MISSING.matcher(said).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static void copy(Path application, Path target) throws IOException {
        if (Files.exists(target)) {
            MoreFiles.deleteRecursively(target, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        try (Stream<Path> files = Files.walk(application)) {
            for (Path file : files.toList()) {
                Path copied = target.resolve(application.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(file, copied);
                    Files.setLastModifiedTime(copied, IN_THE_IMAGE);
                }
            }
        }
    }
}
