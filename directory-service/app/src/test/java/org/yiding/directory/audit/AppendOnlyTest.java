package org.yiding.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.audit.service.TrailGuard;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** What the database lets the service, and its owner, do to the trail. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class AppendOnlyTest {

    private static final String DENIED = "42501";

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.record set reason = 'none'",
                "delete from audit.record",
                "truncate audit.record",
                "drop table audit.record",
                "alter table audit.record disable trigger all",
                "drop trigger record_only_added_to_tr on audit.record",
                "insert into audit.anchor (chain, position, hash, recorded_at) values ('directory', 1, '', now())",
                "update audit.anchor set position = 0",
                "set session_replication_role = replica",
                "create table audit.other (id int)",
                "create table public.other (id int)",
                "truncate person cascade",
                "update flyway_schema_history set success = false"
            })
    void serviceOnlyAddsToTheTrailAndChangesNoTable(String statement) {
        assertThatThrownBy(() -> run(database.getConnection(), statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(DENIED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"update %s set reason = 'none'", "delete from %s", "truncate %s", "select * from %s"})
    void serviceDoesNotComeAtAMonthOfTheTrailByItself(String statement) {
        String month =
                "audit.record_%tY_%<tm".formatted(YearMonth.now(ZoneOffset.UTC).atDay(1));

        assertThatThrownBy(() -> run(database.getConnection(), statement.formatted(month)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo(DENIED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit.record set reason = 'none'", "delete from audit.record", "truncate audit.record"})
    void careIsTakenOfTheOwnersHandToo(String statement) throws SQLException {
        run(database.getConnection(), ANY);

        assertThatThrownBy(() -> run(PostgresResource.connectAsOwner(), statement))
                .hasMessageContaining("the audit trail is only ever added to");
    }

    @Test
    void roleThatCouldChangeTheTrailIsToldFromOneThatCannot() throws SQLException {
        try (Connection service = database.getConnection();
                Connection owner = PostgresResource.connectAsOwner()) {
            assertThat(TrailGuard.mayChange(service)).isFalse();
            assertThat(TrailGuard.mayChange(owner)).isTrue();
        }
    }

    @Test
    void monthThatHasComeIsPreparedByTheServiceItself() throws SQLException {
        run(database.getConnection(), "select audit.prepare_month('2031-01-31 23:59:59Z')");
        run(database.getConnection(), "select audit.prepare_month('2031-01-01 00:00:00Z')");

        run(database.getConnection(), ANY.replace("now()", "'2031-01-31 23:59:59Z'"));
        assertThatThrownBy(() -> run(database.getConnection(), ANY.replace("now()", "'2031-02-01 00:00:00Z'")))
                .hasMessageContaining("no partition of relation \"record\" found for row");
    }

    /** A record of no service's chain. */
    private static final String ANY = """
            insert into audit.record (chain, position, recorded_at, kind, outcome, roles, operation, objects, digest,
              previous, hash) values ('none', 1, now(), 'WRITE', 'DONE', '{}', 'x', '{}', 'SHA-256', '', '')""";

    private static void run(Connection opened, String sql) throws SQLException {
        try (Connection connection = opened;
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
