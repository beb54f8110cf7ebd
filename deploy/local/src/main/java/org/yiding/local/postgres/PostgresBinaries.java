package org.yiding.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.Versions;
import org.yiding.local.state.Archive;
import org.yiding.local.state.StateFolder;

/**
 * PostgreSQL's programs for this machine, from the archive that Maven put on the class path.
 *
 * @param root holds {@code bin}, {@code lib} and {@code share}
 */
public record PostgresBinaries(Path root) {

    /** The programs in this state folder, unpacked where they are not there yet. */
    public static PostgresBinaries in(StateFolder state, Progress progress) {
        Path root = state.program("postgres-" + Versions.ofThisBuild().postgres());
        if (Files.exists(root)) {
            return new PostgresBinaries(root);
        }
        String name = "/postgres-" + platform(System.getProperty("os.name"), System.getProperty("os.arch")) + ".txz";
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw unsupported(System.getProperty("os.name"), System.getProperty("os.arch"));
        }
        try (Progress.Step step = progress.begin("PostgreSQL: unpacking")) {
            unpack(archive, root, step);
            step.done("");
        } catch (IOException e) {
            throw failure(archive, e);
        }
        return new PostgresBinaries(root);
    }

    /** A program: "postgres", "initdb". */
    public String program(String name) {
        return root.resolve("bin").resolve(name).toString();
    }

    /**
     * How the archives of binaries name this system.
     *
     * @param architecture as Java names it
     */
    static String platform(String system, String architecture) {
        String os = system.toLowerCase(Locale.ROOT);
        String family = os.contains("linux") ? "linux" : os.contains("mac") ? "darwin" : "";
        String processor =
                switch (architecture) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    default -> "";
                };
        if (family.isEmpty() || processor.isEmpty()) {
            throw unsupported(system, architecture);
        }
        return family + "-" + processor;
    }

    private static void unpack(URL archive, Path root, Progress.Step step) throws IOException {
        URLConnection connection = archive.openConnection();
        long size = connection.getContentLengthLong();
        try (InputStream raw = connection.getInputStream()) {
            InputStream counted = Archive.counted(new BufferedInputStream(raw), read -> step.at(read, size));
            Archive.unpack(() -> new TarArchiveInputStream(new XZInputStream(counted)), 0, root);
        }
    }

    private static LauncherFailure failure(URL archive, IOException error) {
        String reason = Objects.requireNonNullElse(error.getMessage(), "it ends too early");
        if (LauncherFailure.saysDiskFull(reason)) {
            return LauncherFailure.of(error, "unpacking PostgreSQL");
        }
        return new LauncherFailure(
                ExitCode.BROKEN_ARCHIVE,
                "The archive of PostgreSQL is broken (" + reason + "): delete its jar from your Maven repository and"
                        + " deploy/local/target, then run ./yiding up again. It is " + archive,
                error);
    }

    private static LauncherFailure unsupported(String system, String architecture) {
        return new LauncherFailure(
                ExitCode.UNSUPPORTED_PLATFORM,
                "There is no embedded PostgreSQL here for " + system + " on " + architecture
                        + ": use Linux or macOS on x86-64 or ARM64 (on Windows, WSL).");
    }
}
