package org.yiding.kubernetes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Builds overlays with the {@code kubectl} that a platform team uses. Without it these tests fail; they never skip. */
final class Kustomize {

    private static final int LIMIT_SECONDS = 60;

    private Kustomize() {}

    /**
     * What a program printed and how it ended.
     *
     * @param exitCode 0 where it succeeded
     * @param out its standard output
     * @param err its standard error
     */
    record Result(int exitCode, String out, String err) {}

    /** Runs {@code kubectl kustomize} on a folder. */
    static Result build(Path folder) {
        return run(List.of(kubectl(), "kustomize", folder.toString()));
    }

    /** Runs a program to its end, a minute at most. */
    static Result run(List<String> command) {
        Path out = temporary();
        Path err = temporary();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " did not end within a minute");
            }
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", command) + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command, e);
        }
    }

    private static String kubectl() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "kubectl is not on the PATH. Install it (Debian: kubernetes-client): the overlays are checked as it builds them."));
    }

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("yiding-kubernetes", ".txt");
            file.toFile().deleteOnExit();
            Files.writeString(file, "", StandardCharsets.UTF_8);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary file", e);
        }
    }
}
