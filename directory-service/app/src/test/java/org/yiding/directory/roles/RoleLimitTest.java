package org.yiding.directory.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.directory.roles.Administration.done;
import static org.yiding.directory.roles.Administration.refusal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditObject;
import org.yiding.audit.store.AuditLedger;
import org.yiding.directory.service.roles.RoleKeeper;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.keycloak.KeycloakResource;
import org.yiding.testing.keycloak.SignedIn;
import org.yiding.testing.keycloak.TestRealm;

/** Roles that end by themselves. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(KeycloakResource.class)
class RoleLimitTest {

    private static final String LATER = "2126-03-23T06:00:00Z";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    RoleKeeper keeper;

    @Inject
    AgroalDataSource database;

    private TestRealm realm;
    private Administration security;

    @BeforeEach
    void findTheRealm() {
        realm = TestRealm.running();
        security = Administration.bySecurity(endpoint);
    }

    @Test
    void roleWhoseEndHasComeIsWithdrawnAndItsSessionsEnd() throws SQLException {
        String user = realm.newUser("seconded");
        done(security.grant(user, "CLERK", ", until: \"" + LATER + "\""));
        SignedIn session = realm.signIn("seconded");
        keeper.keep();
        assertThat(realm.rolesOf(user)).containsExactly("clerk");

        letTheEndCome(user);
        keeper.keep();

        assertThat(realm.rolesOf(user)).isEmpty();
        assertThat(realm.refreshed(session)).isEqualTo(400);
        assertThat(security.grants(user).at("/0/endedBy").asText()).isEqualTo("yiding");
        assertThat(security.grants(user).at("/0/endReason").asText())
                .isEqualTo("It was given until 2020-03-23T06:00:00Z.");
    }

    @Test
    void everyChangeStandsInTheTrailWithWhoOrderedIt() throws SQLException {
        String user = realm.newUser("in-the-trail");
        done(security.grant(user, "CLERK", ", until: \"" + LATER + "\""));
        letTheEndCome(user);
        keeper.keep();

        List<AuditEntry> entries = new ArrayList<>();
        try (Connection connection = PostgresResource.connectAsOwner()) {
            new AuditLedger("directory").readAll(connection, record -> entries.add(record.entry()));
        }

        assertThat(entries)
                .filteredOn(entry -> entry.kind() == AuditKind.ROLE_CHANGE)
                .filteredOn(entry -> entry.objects().contains(new AuditObject("User", user)))
                .extracting(entry -> entry.operation() + " by " + entry.actor().name() + " " + entry.request() + ": "
                        + entry.before() + " > " + entry.after())
                .containsExactly(
                        "grantRole by security-admin {\"orderedBy\":\"security-admin\"}: null > {\"username\":\"in-the-trail\",\"role\":\"clerk\","
                                + "\"until\":\"" + LATER + "\"}",
                        "withdrawRole by null {\"orderedBy\":\"yiding\"}: {\"username\":\"in-the-trail\",\"role\":\"clerk\","
                                + "\"until\":\"2020-03-23T06:00:00Z\"} > null");
    }

    @Test
    void endThatComesWhileKeycloakIsAwayTakesEffectWhenItIsBack() throws SQLException {
        String user = realm.newUser("ends-in-outage");
        done(security.grant(user, "LEGAL", ", until: \"" + LATER + "\""));
        letTheEndCome(user);
        realm.cutAt(".*");
        keeper.keep();
        keeper.keep();
        realm.mend();
        assertThat(realm.rolesOf(user)).containsExactly("legal");

        keeper.keep();

        assertThat(realm.rolesOf(user)).isEmpty();
    }

    @Test
    void endIsSetMovedAndLifted() {
        String user = realm.newUser("moved-end");
        done(security.grant(user, "READER"));

        done(security.limit(user, "READER", LATER));
        assertThat(security.grants(user).at("/0/until").asText()).isEqualTo(LATER);
        done(security.limit(user, "READER", null));
        assertThat(security.grants(user).at("/0/until").isNull()).isTrue();
        assertThat(security.grants(user)).hasSize(1);

        assertThat(refusal(security.limit(user, "CLERK", LATER)))
                .isEqualTo("CONFLICT The role clerk of moved-end is not held.");
        assertThat(refusal(security.limit(user, "READER", "2020-03-23T06:00:00Z")))
                .isEqualTo("INVALID_INPUT The role would have ended at 2020-03-23T06:00:00Z already.");
    }

    @Test
    void roleThatWasGivenInKeycloakItselfCanBeLimitedAsWell() throws SQLException {
        String user = realm.newUser("given-elsewhere");
        realm.give(user, "supervisor");

        done(security.limit(user, "SUPERVISOR", LATER));
        letTheEndCome(user);
        keeper.keep();

        assertThat(realm.rolesOf(user)).isEmpty();
    }

    @Test
    void onlyOneReplicaKeepsRolesAtATime() throws SQLException {
        String user = realm.newUser("kept-by-another");
        done(security.grant(user, "READER", ", until: \"" + LATER + "\""));
        letTheEndCome(user);
        try (Connection another = database.getConnection()) {
            another.setAutoCommit(false);
            another.createStatement().execute("select pg_advisory_xact_lock(hashtextextended('settle roles', 8))");

            keeper.keep();

            assertThat(realm.rolesOf(user)).containsExactly("reader");
            another.rollback();
        }
        keeper.keep();
        assertThat(realm.rolesOf(user)).isEmpty();
    }

    private void letTheEndCome(String user) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update role_grant set valid_until = timestamptz '2020-03-23 06:00:00Z' where user_id = ?")) {
            update.setString(1, user);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
