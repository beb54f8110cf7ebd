package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** What the database refuses, whoever writes to it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ConstraintTest {

    private static final String DOCUMENT = "c".repeat(64);

    @Inject
    AgroalDataSource database;

    private final UUID regulation = UUID.randomUUID();
    private final String scope = "束州市" + regulation;

    @BeforeEach
    void oneRegulation() throws SQLException {
        execute(("insert into document (sha256, as_of, registered_at) values ('%s', '2020-03-23', now())"
                        + " on conflict do nothing")
                .formatted(DOCUMENT));
        insert(regulation, "绿化办法");
    }

    @Test
    void twoVersionsDoNotHoldOnOneDay() throws SQLException {
        version("'2010-01-01'", "'2020-05-01'");

        assertThat(violated(() -> version("'2020-04-30'", "null"))).isEqualTo("regulation_version_one_a_day_ex");
        assertThatCode(() -> version("'2020-05-01'", "null")).doesNotThrowAnyException();
        assertThat(violated(() -> version("'2030-01-01'", "null"))).isEqualTo("regulation_version_one_a_day_ex");
    }

    @Test
    void versionIsNotSupersededBeforeItBegins() {
        assertThat(violated(() -> version("'2020-05-01'", "'2020-05-01'"))).isEqualTo("regulation_version_period_ck");
    }

    @Test
    void titleMeansOneRegulationOfItsScope() {
        assertThat(violated(() -> insert(UUID.randomUUID(), "绿化办法"))).isEqualTo("regulation_title_uq");
    }

    @Test
    void actDoesNotAmendItself() {
        assertThat(violated(() -> execute("insert into amendment (act_id, amended_id, source_document)"
                        + " values ('%s', '%s', '%s')".formatted(regulation, regulation, DOCUMENT))))
                .isEqualTo("amendment_another_ck");
    }

    @Test
    void noDayIsSuspendedTwiceOrAfterTheEnd() throws SQLException {
        lifeEvent("SUSPENDED", "'2020-02-01'", "'2020-06-01'");
        lifeEvent("REPEALED", "'2022-01-01'", "null");

        assertThat(violated(() -> lifeEvent("SUSPENDED", "'2020-05-31'", "'2020-07-01'")))
                .isEqualTo("life_event_one_a_day_ex");
        assertThat(violated(() -> lifeEvent("SUSPENDED", "'2021-12-31'", "'2022-01-02'")))
                .isEqualTo("life_event_one_a_day_ex");
        assertThat(violated(() -> lifeEvent("LAPSED", "'2023-01-01'", "null"))).isEqualTo("life_event_one_a_day_ex");
        assertThatCode(() -> lifeEvent("SUSPENDED", "'2020-06-01'", "'2020-07-01'"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatBefallsARegulationDoesNotRunBackwardsAndHasSomethingBehindIt() {
        assertThat(violated(() -> lifeEvent("SUSPENDED", "'2020-02-01'", "'2020-02-01'")))
                .isEqualTo("life_event_period_ck");
        assertThat(violated(() -> lifeEvent("REPEALED", "'2020-02-01'", "'2020-03-01'")))
                .isEqualTo("life_event_end_ck");
        assertThat(violated(
                        () -> execute("insert into life_event (id, regulation_id, kind, from_day, reason, recorded_at,"
                                + " recorded_by) values (gen_random_uuid(), '%s', 'REPEALED', '2020-01-01', 'r', now(), 'legal')"
                                        .formatted(regulation))))
                .isEqualTo("life_event_source_ck");
    }

    @Test
    void stageOutsideOfTheListIsRefused() {
        assertThat(violated(
                        () -> execute("insert into regulation_stage (regulation_id, stage, from_day, source_document)"
                                + " values ('%s', 'LOST', '2020-01-01', '%s')".formatted(regulation, DOCUMENT))))
                .isEqualTo("regulation_stage_stage_ck");
    }

    @Test
    void nothingIsKnownFromADocumentThatIsNotThere() {
        assertThat(violated(() ->
                        execute("insert into regulation_stage (regulation_id, stage, from_day, source_document)"
                                + " values ('%s', 'DRAFT', '2020-01-01', '%s')".formatted(regulation, "d".repeat(64)))))
                .isEqualTo("regulation_stage_source_fk");
    }

    private void insert(UUID id, String title) throws SQLException {
        execute(("insert into regulation (id, scope, region, title, title_key, type, type_certainty, type_basis,"
                        + " source_document) values ('%s', '%s', '%s', '%s', '%s', 'RULE', 'STATED', '文件写明', '%s')")
                .formatted(id, scope, scope, title, title, DOCUMENT));
    }

    private void version(String from, String to) throws SQLException {
        execute(("insert into regulation_version (id, regulation_id, effective_on, superseded_on, source_document)"
                        + " values (gen_random_uuid(), '%s', %s, %s, '%s')")
                .formatted(regulation, from, to, DOCUMENT));
    }

    private void lifeEvent(String kind, String from, String to) throws SQLException {
        execute(
                ("insert into life_event (id, regulation_id, kind, from_day, to_day, resolution_id, reason, recorded_at,"
                                + " recorded_by) values (gen_random_uuid(), '%s', '%s', %s, %s, '议', '理由', now(), 'legal')")
                        .formatted(regulation, kind, from, to));
    }

    private interface Change {
        void run() throws SQLException;
    }

    /** The name of the constraint that refuses the change. */
    private static String violated(Change change) {
        SQLException refusal = catchThrowableOfType(SQLException.class, change::run);
        assertThat((Throwable) refusal).as("the change was not refused").isNotNull();
        return refusal.getMessage().replaceAll("(?s).*constraint \"([a-z_]+)\".*", "$1");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
