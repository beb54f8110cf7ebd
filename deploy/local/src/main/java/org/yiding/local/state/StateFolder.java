package org.yiding.local.state;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

/**
 * The one folder in which everything lies that a suite keeps. Only its owner may look into it.
 *
 * @param programs where unpacked programs lie, which several suites may share; usually the same folder
 */
public record StateFolder(Path root, Path programs) {

    private static final long MEGABYTE = 1_000_000;

    /** Makes the folder where it is not there, and makes sure that it can be used. */
    public static StateFolder open(Path root) {
        return open(root, root);
    }

    /** The same with the unpacked programs in another folder, which is there. */
    public static StateFolder open(Path root, Path programs) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Files.setPosixFilePermissions(absolute, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(absolute.resolve("logs"));
        } catch (IOException e) {
            throw unusable(absolute, e);
        }
        if (!Files.isReadable(absolute) || !Files.isWritable(absolute)) {
            throw unusable(absolute, null);
        }
        return new StateFolder(absolute, programs.toAbsolutePath().normalize());
    }

    /** The log of a process of this name. */
    public Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    public Path secrets() {
        return root.resolve("secrets.json");
    }

    /** What runs now: the processes, their ports. */
    public Path running() {
        return root.resolve("running.json");
    }

    public Path lock() {
        return root.resolve("lock");
    }

    public Path postgresData() {
        return root.resolve("postgres-data");
    }

    /** The files of the standby, which is made anew at every start that has one. */
    public Path standbyData() {
        return root.resolve("postgres-standby");
    }

    /** Holds the hash of the realm file that Keycloak has taken in; absent until it has. */
    public Path realmImported() {
        return root.resolve("realm-imported");
    }

    /** A folder for unpacked programs: "keycloak-26.7.3". */
    public Path program(String nameAndVersion) {
        return programs.resolve(nameAndVersion);
    }

    /** Whether a suite has kept its records here before. */
    public boolean hasRecords() {
        return Files.exists(postgresData());
    }

    /** Throws away all records and secrets; what was unpacked stays. */
    public void forget() {
        try {
            delete(postgresData());
            delete(standbyData());
            Files.deleteIfExists(secrets());
            Files.deleteIfExists(realmImported());
        } catch (IOException e) {
            throw LauncherFailure.of(e, "throwing away the state in " + root);
        }
    }

    /**
     * Fails where the disk has less room than this.
     *
     * @param forWhat to stand in the line: "the first start"
     */
    public void requireSpace(long megabytes, String forWhat) {
        try {
            FileStore store = Files.getFileStore(root);
            long free = store.getUsableSpace() / MEGABYTE;
            if (free < megabytes) {
                throw new LauncherFailure(
                        ExitCode.DISK_FULL,
                        "Only " + free + " MB are free for " + root + ", and " + forWhat + " takes " + megabytes
                                + " MB: free some space, or put the state elsewhere with --state DIR.");
            }
        } catch (IOException e) {
            throw LauncherFailure.of(e, "asking for the free space of " + root);
        }
    }

    /** Deletes a folder and all in it; nothing happens where it is not there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException error) throws IOException {
                if (error != null) {
                    throw error;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static LauncherFailure unusable(Path root, @Nullable IOException error) {
        if (error != null && LauncherFailure.saysDiskFull(String.valueOf(error.getMessage()))) {
            return LauncherFailure.of(error, "making " + root);
        }
        return new LauncherFailure(
                ExitCode.STATE_UNUSABLE,
                "The state folder " + root + " cannot be read and written by this user: make it yours (chown), or use"
                        + " another --state DIR.",
                error);
    }
}
