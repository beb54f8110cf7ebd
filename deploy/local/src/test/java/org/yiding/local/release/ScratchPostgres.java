package org.yiding.local.release;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.yiding.local.Progress;
import org.yiding.local.TestPrograms;
import org.yiding.local.postgres.Databases;
import org.yiding.local.postgres.PostgresServer;
import org.yiding.local.process.Children;
import org.yiding.local.process.Ports;
import org.yiding.local.process.ProcessTable;
import org.yiding.local.state.Secrets;
import org.yiding.local.state.StateFolder;

/** The suite's own PostgreSQL with its roles, and as many empty databases as a test likes. */
final class ScratchPostgres implements AutoCloseable {

    private static final String MIGRATIONS = "src/main/resources/db/migration";

    private final AtomicInteger databases = new AtomicInteger();
    private final Children children;
    private final Secrets secrets;
    private final PostgresServer server;

    private ScratchPostgres(Children children, Secrets secrets, PostgresServer server) {
        this.children = children;
        this.secrets = secrets;
        this.server = server;
    }

    static ScratchPostgres start(Path folder) {
        StateFolder state = TestPrograms.newState(folder.resolve("state"));
        Secrets secrets = Secrets.of(state);
        Ports ports = Ports.free();
        Children children = new Children(new ProcessTable(state.running(), ports));
        PostgresServer server = new PostgresServer(state, secrets, children, ports.postgres());
        server.start(Progress.silent());
        new Databases(server, secrets).prepare();
        return new ScratchPostgres(children, secrets, server);
    }

    /** A connection of the superuser to an empty database of its own. The caller closes it. */
    Connection newDatabase() throws SQLException {
        String name = "scratch_" + databases.incrementAndGet();
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return server.connect(name);
    }

    /** A connection of the superuser to a database with the schema of a service as a tree of sources has it. */
    Connection migrated(String service, Path tree) throws SQLException {
        Connection connection = newDatabase();
        Flyway.configure()
                .dataSource(
                        connection.getMetaData().getURL(), PostgresServer.SUPERUSER, secrets.get("postgres.superuser"))
                .locations(
                        "filesystem:" + tree.resolve(service + "-service/app").resolve(MIGRATIONS),
                        "filesystem:" + tree.resolve("audit-support/src/main/resources/db/audit"))
                .placeholders(Map.of("serviceRole", "yiding_" + service))
                .load()
                .migrate();
        return connection;
    }

    @Override
    public void close() {
        children.endAll(ended -> {});
    }
}
