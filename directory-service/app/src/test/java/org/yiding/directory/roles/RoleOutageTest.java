package org.yiding.directory.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.directory.roles.Administration.done;
import static org.yiding.directory.roles.Administration.refusal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.directory.service.roles.RoleKeeper;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.keycloak.KeycloakResource;
import org.yiding.testing.keycloak.SignedIn;
import org.yiding.testing.keycloak.TestRealm;

/** Keycloak goes away before, in the middle of, and at the end of a change of roles. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(KeycloakResource.class)
class RoleOutageTest {

    private static final String ADDING = "POST .*/role-mappings/realm";
    private static final String REMOVING = "DELETE .*/role-mappings/realm";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    RoleKeeper keeper;

    private TestRealm realm;
    private Administration security;

    @BeforeEach
    void findTheRealm() {
        realm = TestRealm.running();
        security = Administration.bySecurity(endpoint);
    }

    @AfterEach
    void mend() {
        realm.mend();
        keeper.keep();
    }

    @Test
    void whereKeycloakIsAwayNothingIsBegun() {
        String user = realm.newUser("away");
        realm.cutAt(".*");

        assertThat(refusal(security.grant(user, "CLERK")))
                .isEqualTo("UPSTREAM_UNAVAILABLE Keycloak does not answer. Nothing was changed: repeat it later.");

        realm.mend();
        assertThat(realm.rolesOf(user)).isEmpty();
        done(security.grant(user, "CLERK"));
        assertThat(realm.rolesOf(user)).containsExactly("clerk");
    }

    @Test
    void grantThatKeycloakDidNotHearIsTakenBack() {
        String bureau = security.agency("权州市应急管理局");
        String user = realm.newUser("unheard");
        realm.cutAt(ADDING);

        assertThat(refusal(security.grant(user, "AGENCY", ", agency: \"" + bureau + "\"")))
                .isEqualTo(
                        "UPSTREAM_UNAVAILABLE Keycloak does not answer. The role is not given: what reached Keycloak of it is"
                                + " taken back as soon as it does. Repeat it later.");

        // The agency was there already when the wire was cut.
        assertThat(realm.agencyOf(user)).isEqualTo(bureau);
        realm.mend();
        keeper.keep();
        assertThat(realm.agencyOf(user)).isNull();
        assertThat(realm.rolesOf(user)).isEmpty();
        assertThat(security.grants(user)).isEmpty();
    }

    @Test
    void grantWhoseAnswerWasLostIsTakenBack() {
        String user = realm.newUser("answer-lost");
        realm.loseAnswerTo(ADDING);

        assertThat(refusal(security.grant(user, "CLERK")))
                .startsWith("UPSTREAM_UNAVAILABLE Keycloak does not answer. The role");

        assertThat(realm.rolesOf(user)).containsExactly("clerk");
        realm.mend();
        keeper.keep();
        assertThat(realm.rolesOf(user)).isEmpty();
        done(security.grant(user, "CLERK"));
        assertThat(realm.rolesOf(user)).containsExactly("clerk");
    }

    @Test
    void grantIsTakenBackAtOnceWhereKeycloakIsThereAgain() {
        String bureau = security.agency("权州市水务局");
        String user = realm.newUser("back-at-once");
        realm.failOnceAt(ADDING);

        assertThat(refusal(security.grant(user, "AGENCY", ", agency: \"" + bureau + "\"")))
                .isEqualTo("UPSTREAM_UNAVAILABLE Keycloak did not answer. The role is not given: repeat it.");

        assertThat(realm.agencyOf(user)).isNull();
        assertThat(realm.rolesOf(user)).isEmpty();
    }

    @Test
    void whileAChangeWaitsForKeycloakNoOtherOfTheUserBegins() {
        String user = realm.newUser("waiting");
        realm.loseAnswerTo(ADDING);
        refusal(security.grant(user, "SYSTEM_ADMIN"));
        realm.mend();

        assertThat(refusal(security.grant(user, "LEGAL")))
                .isEqualTo("CONFLICT Another change of the roles of waiting is under way.");

        keeper.keep();
        done(security.grant(user, "LEGAL"));
        assertThat(realm.rolesOf(user)).containsExactly("legal");
    }

    @Test
    void withdrawalThatKeycloakDidNotHearIsCompletedLater() {
        String user = realm.newUser("withdrawal-unheard");
        done(security.grant(user, "LEGAL"));
        realm.cutAt(REMOVING);

        assertThat(refusal(security.withdraw(user, "LEGAL")))
                .isEqualTo(
                        "UPSTREAM_UNAVAILABLE Keycloak does not answer. The withdrawal is on record and is completed as soon as"
                                + " it does.");

        assertThat(realm.rolesOf(user)).containsExactly("legal");
        realm.mend();
        keeper.keep();
        assertThat(realm.rolesOf(user)).isEmpty();
        assertThat(security.grants(user).at("/0/endReason").asText()).isEqualTo("调离");
    }

    @Test
    void sessionsThatOutlivedTheirRoleEndLater() {
        String user = realm.newUser("session-outlives");
        done(security.grant(user, "LEGAL"));
        SignedIn session = realm.signIn("session-outlives");
        realm.cutAt("POST .*/logout");
        refusal(security.withdraw(user, "LEGAL"));
        assertThat(realm.rolesOf(user)).isEmpty();

        realm.mend();
        keeper.keep();

        assertThat(realm.refreshed(session)).isEqualTo(400);
    }
}
