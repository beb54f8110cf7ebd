package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself does not let happen to a record that a person stands for. */
@QuarkusTest
class ConfirmedRecordTest extends AppTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update meeting set ordinal = 1, version = version + 1",
                "update meeting set held_on = null, version = version + 1",
                "update agenda_item set title = 'x'",
                "update tabled_document set title = 'x'",
                "update resolution set text = 'x'",
                "update assignment set action = 'x'",
                "update directive set action = 'x'",
                "update document_reference set title = 'x'",
                "update attendance set role = 'EXCUSED'",
                "update mention set meant_id = 'x'",
                "delete from mention",
                "update fact set confidence = 'UNSURE'",
                "update evidence set line = 1",
                "delete from evidence",
                "delete from attendance",
            })
    void noStatementChangesAFactOfAConfirmedRecord(String statement) {
        published(Sample.bytes());

        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("PUBLISHED");
    }

    @Test
    void nothingIsAddedToAConfirmedRecord() {
        String id = published(Sample.bytes());

        assertThatThrownBy(() -> execute("insert into fact (id, document_id, meeting_id, kind, confidence)"
                        + " select gen_random_uuid(), document_id, id, 'ITEM', 'CERTAIN' from meeting where id = '" + id
                        + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("PUBLISHED");
    }

    @Test
    void meetingDoesNotChangeWithoutANewVersion() {
        imported(Sample.bytes());

        assertThatThrownBy(() -> execute("update meeting set ordinal = 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("without a new version");
    }

    @Test
    void openRecordMayBeChanged() throws SQLException {
        imported(Sample.bytes());

        assertThat(execute("update meeting set ordinal = 1, version = version + 1"))
                .isEqualTo(1);
        assertThat(execute("update agenda_item set title = 'x'")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"update outbox set caused_by = 'x'", "delete from outbox"})
    void whatHappenedIsNeverRewritten(String statement) {
        imported(Sample.bytes());

        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("outbox is never changed");
    }

    private int execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
