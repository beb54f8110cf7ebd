package org.yiding.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What the primary's position covers, asked of a real PostgreSQL. */
class PrimaryPositionTest {

    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({"on, pg_current_wal_flush_lsn()", "off, pg_current_wal_insert_lsn()"})
    void positionCoversWhatWasAcknowledgedWhetherOrNotCommitsWaitForTheDisk(String waits, String acknowledged)
            throws SQLException {
        PGSimpleDataSource database = (PGSimpleDataSource) postgres.getPostgresDatabase();
        database.setOptions("-c synchronous_commit=" + waits);
        PrimaryPosition primary = new PrimaryPosition(database);
        String behind = primary.now().orElseThrow();

        String committed = answer(database, "create table probe as select 1", "select " + acknowledged);
        String position = primary.now().orElseThrow();

        assertThat(covers(database, position, committed)).isTrue();
        assertThat(covers(database, behind, committed)).isFalse();
    }

    @Test
    void primaryThatDoesNotAnswerIsNotTakenToBeWhereItWas() throws IOException {
        PrimaryPosition primary = new PrimaryPosition(postgres.getPostgresDatabase());
        assertThat(primary.now()).isPresent();

        postgres.close();

        assertThat(primary.now()).isEmpty();
    }

    private static String answer(DataSource database, String change, String question) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
            try (ResultSet answer = statement.executeQuery(question)) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    private static boolean covers(DataSource database, String position, String committed) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement question = connection.prepareStatement("select ?::pg_lsn >= ?::pg_lsn")) {
            question.setString(1, position);
            question.setString(2, committed);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }
}
