package org.yiding.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * {@link PostgresResource} with a second PostgreSQL that follows it by streaming replication, and an application whose queries
 * read there.
 */
public final class StandbyResource implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String READER_URL = "quarkus.datasource.reader.jdbc.url";
    private static final String SUPERUSER = "postgres";
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final PostgresResource primary = new PostgresResource();
    private @Nullable EmbeddedPostgres standby;
    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(primary.start());
        try {
            Path made = Files.createTempDirectory("standby");
            folder = made;
            Path copy = made.resolve("data");
            copyOf(Objects.requireNonNull(settings.get(URL)), copy);
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setDataDirectory(copy)
                    .setCleanDataDirectory(false)
                    // What conflicts with the log is broken off at once.
                    .setServerConfig("max_standby_streaming_delay", "0")
                    .start();
            standby = started;
            settings.put(READER_URL, "jdbc:postgresql://localhost:" + started.getPort() + "/postgres");
            settings.put("quarkus.datasource.reader.username", settings.get("quarkus.datasource.username"));
            settings.put("quarkus.datasource.reader.password", settings.get("quarkus.datasource.password"));
            return settings;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The standby for the tests does not start", e);
        }
    }

    /** A connection of the superuser to the standby. The caller closes it. */
    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                ConfigProvider.getConfig().getValue(READER_URL, String.class), SUPERUSER, SUPERUSER);
    }

    private static void copyOf(String url, Path into) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url, SUPERUSER, SUPERUSER);
                Statement statement = connection.createStatement()) {
            // The embedded one acknowledges before it writes, which no primary does.
            statement.execute("ALTER ROLE service SET synchronous_commit = on");
            statement.execute("ALTER ROLE " + SUPERUSER + " SET synchronous_commit = on");
            statement.execute("SELECT pg_backup_start('standby', fast => true)");
            copyTree(Path.of(only(statement, "SHOW data_directory")), into);
            Files.writeString(
                    into.resolve("backup_label"), only(statement, "SELECT labelfile FROM pg_backup_stop(false)"));
            Files.createFile(into.resolve("standby.signal"));
            Files.writeString(
                    into.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=localhost port=" + only(statement, "SHOW port") + " user=" + SUPERUSER
                            + "'\n");
        }
    }

    private static String only(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void copyTree(Path from, Path into) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectory(
                        into.resolve(from.relativize(folder)),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!NOT_COPIED.contains(file.getFileName().toString())) {
                    Files.copy(file, into.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Override
    public void stop() {
        try {
            if (standby != null) {
                standby.close();
            }
            if (folder != null) {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The standby for the tests does not stop", e);
        } finally {
            primary.stop();
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException error) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
