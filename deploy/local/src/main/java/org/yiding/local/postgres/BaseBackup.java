package org.yiding.local.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of a running cluster's files from which a standby can begin, by PostgreSQL's own low-level procedure: the embedded
 * programs have no {@code pg_basebackup}.
 */
final class BaseBackup {

    // What PostgreSQL's manual says to leave out: each server makes these for itself.
    private static final Set<String> ONLY_FOLDERS = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");

    private final Path from;
    private final Path into;

    private BaseBackup(Path from, Path into) {
        this.from = from;
        this.into = into;
    }

    /**
     * Copies the cluster while it runs.
     *
     * @param connection of the superuser to the running cluster
     * @param from its data folder
     * @param into a folder that is not there yet
     */
    static void copy(Connection connection, Path from, Path into) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_backup_start('standby', fast => true)");
            new BaseBackup(from, into).copyAll();
            try (ResultSet stopped = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(into.resolve("backup_label"), stopped.getString(1));
            }
        }
    }

    private void copyAll() throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectory(
                        copyOf(folder),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                String top = from.relativize(file).getName(0).toString();
                if (!ONLY_FOLDERS.contains(top)
                        && !NOT_COPIED.contains(file.getFileName().toString())) {
                    copyWhatIsThere(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException error) {
                // A table that was dropped meanwhile; the write-ahead log says so to the standby.
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void copyWhatIsThere(Path file) throws IOException {
        try {
            Files.copy(file, copyOf(file), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException droppedMeanwhile) {
            Files.deleteIfExists(copyOf(file));
        }
    }

    private Path copyOf(Path path) {
        return into.resolve(from.relativize(path).toString());
    }
}
