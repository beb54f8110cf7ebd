package org.yiding.directory;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** What the database refuses, whoever writes to it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ConstraintTest {

    @Inject
    AgroalDataSource database;

    private final String scope = "束州市" + UUID.randomUUID();
    private final UUID agency = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @BeforeEach
    void twoAgenciesAndAPerson() throws SQLException {
        insertAgency(agency);
        insertAgency(other);
        execute("insert into person (id, name, identity, provisional) values ('%s', '王翔', '%s', true)"
                .formatted(person, person));
    }

    /** The other tests share the database, and an agency without a name is nothing that a service leaves there. */
    @AfterEach
    void leaveNothing() throws SQLException {
        execute("delete from appointment where person_id = '%s'".formatted(person));
        execute("delete from person where id = '%s'".formatted(person));
        execute("delete from agency_tie where agency_id in ('%s', '%s')".formatted(agency, other));
        execute("delete from agency_name where agency_id in ('%s', '%s')".formatted(agency, other));
        execute("delete from agency where id in ('%s', '%s')".formatted(agency, other));
    }

    @Test
    void oneNameOfAnAgencyDoesNotHoldTwiceOnADay() throws SQLException {
        name(agency, "市规划局", "ABBREVIATION", "'2001-01-01'", "'2019-01-10'");

        assertThat(violated(() -> name(agency, "市规划局", "ABBREVIATION", "'2019-01-09'", "null")))
                .isEqualTo("agency_name_once_ex");
        assertThatCode(() -> name(agency, "市规划局", "ABBREVIATION", "'2019-01-10'", "null"))
                .doesNotThrowAnyException();
    }

    @Test
    void agencyHasOneFullNameADay() throws SQLException {
        name(agency, "规划局", "FORMER", "null", "'2019-01-10'");

        assertThat(violated(() -> name(agency, "资源局", "FULL", "'2019-01-09'", "null")))
                .isEqualTo("agency_name_one_full_ex");
        assertThatCode(() -> name(agency, "资源局", "FULL", "'2019-01-10'", "null"))
                .doesNotThrowAnyException();
    }

    @Test
    void nameMeansOneAgencyOfItsScopeADay() throws SQLException {
        name(agency, "市规划局", "ABBREVIATION", "null", "'2019-01-10'");

        assertThat(violated(() -> name(other, "市规划局", "ABBREVIATION", "'2018-01-01'", "null")))
                .isEqualTo("agency_name_one_agency_ex");
        assertThatCode(() -> name(other, "市规划局", "ABBREVIATION", "'2019-01-10'", "null"))
                .doesNotThrowAnyException();
    }

    @Test
    void appointmentIsNotHeldTwiceOnADayEvenWithoutAPost() throws SQLException {
        appointment("'" + agency + "'", "null", "null", "'2020-01-01'");

        assertThat(violated(() -> appointment("'" + agency + "'", "null", "'2019-12-31'", "null")))
                .isEqualTo("appointment_once_ex");
        assertThatCode(() -> appointment("'" + agency + "'", "null", "'2020-01-01'", "null"))
                .doesNotThrowAnyException();
        assertThatCode(() -> appointment("'" + agency + "'", "'局长'", "null", "null"))
                .doesNotThrowAnyException();
    }

    @Test
    void appointmentIsSomewhere() {
        assertThat(violated(() -> appointment("null", "null", "null", "null"))).isEqualTo("appointment_somewhere_ck");
    }

    @Test
    void periodDoesNotEndBeforeItBegins() {
        assertThat(violated(() -> name(agency, "市规划局", "FULL", "'2019-01-10'", "'2019-01-10'")))
                .isEqualTo("agency_name_period_ck");
        assertThat(violated(() -> appointment("null", "'市长'", "'2019-01-10'", "'2018-01-10'")))
                .isEqualTo("appointment_period_ck");
    }

    @Test
    void agencyIsNotUnderItself() {
        assertThat(violated(() -> tie(agency, agency, "PARENT", "null", "null")))
                .isEqualTo("agency_tie_self_ck");
    }

    @Test
    void agencyHasOneParentADay() throws SQLException {
        tie(agency, other, "PARENT", "null", "'2019-01-10'");

        assertThat(violated(() -> tie(agency, other, "PARENT", "'2019-01-09'", "null")))
                .isEqualTo("agency_tie_one_ex");
        assertThatCode(() -> tie(agency, other, "SUPERVISOR", "'2019-01-09'", "null"))
                .doesNotThrowAnyException();
    }

    @Test
    void agencyDoesNotStandAboveItselfOnAnyDay() throws SQLException {
        tie(agency, other, "PARENT", "null", "'2019-01-10'");

        assertThat(violated(() -> tie(other, agency, "PARENT", "'2019-01-09'", "null")))
                .isEqualTo("agency_tie_circle_ck");
        assertThatCode(() -> tie(other, agency, "PARENT", "'2019-01-10'", "null"))
                .doesNotThrowAnyException();
    }

    @Test
    void creditCodeIsOneAgencys() throws SQLException {
        execute("update agency set credit_code = '91350100M000100Y43' where id = '%s'".formatted(agency));

        assertThat(violated(() -> execute(
                        "update agency set credit_code = '91350100M000100Y43' where id = '%s'".formatted(other))))
                .isEqualTo("agency_credit_code_uq");
        execute("update agency set credit_code = null where id = '%s'".formatted(agency));
    }

    private void tie(UUID of, UUID superior, String kind, String from, String to) throws SQLException {
        execute(("insert into agency_tie (id, agency_id, superior_id, kind, valid_from, valid_to)"
                        + " values (gen_random_uuid(), '%s', '%s', '%s', %s, %s)")
                .formatted(of, superior, kind, from, to));
    }

    private void insertAgency(UUID id) throws SQLException {
        execute("insert into agency (id, scope, region, provisional) values ('%s', '%s', '%s', true)"
                .formatted(id, scope, scope));
    }

    private void name(UUID of, String name, String kind, String from, String to) throws SQLException {
        execute(("insert into agency_name (id, agency_id, scope, name, match_key, kind, valid_from, valid_to)"
                        + " values (gen_random_uuid(), '%s', '%s', '%s', '%s', '%s', %s, %s)")
                .formatted(of, scope, name, name, kind, from, to));
    }

    private void appointment(String at, String post, String from, String to) throws SQLException {
        execute(("insert into appointment (id, person_id, agency_id, post, valid_from, valid_to)"
                        + " values (gen_random_uuid(), '%s', %s, %s, %s, %s)")
                .formatted(person, at, post, from, to));
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
