package org.yiding.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Starts a real PostgreSQL on a free port for the application under test and throws it away afterwards. Use it with
 * {@code @QuarkusTestResource(PostgresResource.class)}.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setServerConfig("timezone", "UTC")
                    // The order of Chinese text must not depend on the machine's locale.
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .start();
            postgres = started;
            return Map.of(
                    "quarkus.datasource.jdbc.url",
                    started.getJdbcUrl("postgres", "postgres"),
                    "quarkus.datasource.username",
                    "postgres",
                    "quarkus.datasource.password",
                    "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL for the tests does not start", e);
        }
    }

    @Override
    public void stop() {
        if (postgres == null) {
            return;
        }
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL for the tests does not stop", e);
        }
    }
}
