package org.yiding.directory.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.directory.roles.Administration.done;
import static org.yiding.directory.roles.Administration.refusal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;
import org.yiding.testing.keycloak.KeycloakResource;
import org.yiding.testing.keycloak.SignedIn;
import org.yiding.testing.keycloak.TestRealm;

/** Security administrators give, limit and withdraw roles in a real Keycloak. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(KeycloakResource.class)
class RoleAdministrationTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    private TestRealm realm;
    private Administration security;

    @BeforeEach
    void findTheRealm() {
        realm = TestRealm.running();
        security = Administration.bySecurity(endpoint);
    }

    @Test
    void grantedRoleStandsInTheNextToken() {
        String user = realm.newUser("grant-next-token");
        assertThat(realm.signIn("grant-next-token").roles()).doesNotContain("clerk");

        GraphReply reply = security.grant(user, "CLERK");

        assertThat(done(reply).at("/grantRole/user").toString())
                .isEqualTo("{\"username\":\"grant-next-token\",\"roles\":[{\"role\":\"CLERK\",\"throughGroup\":false,"
                        + "\"grant\":{\"grantedBy\":\"security-admin\",\"until\":null}}]}");
        assertThat(realm.signIn("grant-next-token").roles()).contains("clerk");
    }

    @Test
    void withdrawnRoleIsGoneFromTheNextTokenAndItsSessionsEnd() {
        String user = realm.newUser("withdraw-sessions");
        done(security.grant(user, "LEGAL"));
        SignedIn session = realm.signIn("withdraw-sessions");
        assertThat(session.roles()).contains("legal");

        GraphReply reply = security.withdraw(user, "LEGAL");

        assertThat(done(reply).at("/withdrawRole/user/roles")).isEmpty();
        assertThat(realm.refreshed(session)).isEqualTo(400);
        assertThat(realm.signIn("withdraw-sessions").roles()).doesNotContain("legal");
        assertThat(security.grants(user).toString())
                .isEqualTo("[{\"role\":\"LEGAL\",\"grantedBy\":\"security-admin\",\"until\":null,\"reason\":\"轮岗\","
                        + "\"endedBy\":\"security-admin\",\"endReason\":\"调离\",\"agency\":null}]");
    }

    @Test
    void whoeverLosesNothingStaysSignedIn() {
        String user = realm.newUser("stays-signed-in");
        SignedIn session = realm.signIn("stays-signed-in");

        done(security.grant(user, "READER"));

        assertThat(realm.refreshed(session)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM_ADMIN, AUDIT_ADMIN, audit-admin, system-admin",
        "SECURITY_ADMIN, SYSTEM_ADMIN, system-admin, security-admin",
        "AUDIT_ADMIN, SECURITY_ADMIN, security-admin, audit-admin"
    })
    void nobodyHoldsTwoOfTheThreeAdministrators(String held, String wished, String wishedName, String heldName) {
        String username = "two-of-three-" + heldName;
        String user = realm.newUser(username);
        done(security.grant(user, held));

        assertThat(refusal(security.grant(user, wished)))
                .isEqualTo("CONFLICT The role " + wishedName + " of " + username + " is excluded by the role "
                        + heldName + ", which the same person holds (三员分立).");
        assertThat(realm.rolesOf(user)).containsExactly(heldName);
    }

    @Test
    void administratorThroughAGroupIsOneAsWell() {
        String user = realm.newUser("auditor-by-group");
        realm.joinGroup(user, "审计科", "audit-admin");

        assertThat(refusal(security.grant(user, "SYSTEM_ADMIN"))).startsWith("CONFLICT The role system-admin of");
        assertThat(realm.rolesOf(user)).isEmpty();
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        String self = realm.newUser("self-serving");
        Administration own = new Administration(endpoint, Tokens.ofUser(self, "self-serving", null, "security-admin"));

        String refused = "FORBIDDEN Nobody changes their own roles: another administrator has to.";
        assertThat(refusal(own.grant(self, "CLERK"))).isEqualTo(refused);
        assertThat(refusal(own.withdraw(self, "CLERK"))).isEqualTo(refused);
        assertThat(refusal(own.limit(self, "CLERK", null))).isEqualTo(refused);
        assertThat(realm.rolesOf(self)).isEmpty();
    }

    @Test
    void roleThatComesThroughAGroupIsWithdrawnThere() {
        String user = realm.newUser("reads-by-group");
        realm.joinGroup(user, "查阅组", "reader");

        assertThat(security.roles(user)).containsExactly("READER");
        assertThat(refusal(security.withdraw(user, "READER")))
                .isEqualTo("CONFLICT The role reader of reads-by-group comes through a group.");
    }

    @Test
    void roleIsNeitherGivenTwiceNorTakenFromWhoHasItNot() {
        String user = realm.newUser("twice");
        done(security.grant(user, "CLERK"));

        assertThat(refusal(security.grant(user, "CLERK")))
                .isEqualTo("CONFLICT The role clerk of twice is held already.");
        assertThat(refusal(security.withdraw(user, "LEGAL")))
                .isEqualTo("CONFLICT The role legal of twice is not held.");
        assertThat(security.grants(user)).hasSize(1);
    }

    @Test
    void repeatedOrderWithItsKeyIsCarriedOutOnce() {
        String user = realm.newUser("repeated-order");

        done(security.grant(user, "CLERK", ", clientMutationId: \"权-1\""));
        done(security.grant(user, "CLERK", ", clientMutationId: \"权-1\""));

        assertThat(security.grants(user)).hasSize(1);
        assertThat(refusal(security.grant(user, "LEGAL", ", clientMutationId: \"权-1\"")))
                .startsWith("CONFLICT The clientMutationId 权-1 was used for another input.");
    }

    @Test
    void agencyRoleNeedsItsAgencyWhichStandsInTheToken() {
        String bureau = security.agency("权州市公安局");
        String user = realm.newUser("of-the-bureau");

        assertThat(refusal(security.grant(user, "AGENCY")))
                .isEqualTo("INVALID_INPUT The role agency needs an agency, and the user belongs to none.");
        assertThat(refusal(security.grant(user, "CLERK", ", agency: \"" + bureau + "\"")))
                .isEqualTo("INVALID_INPUT The role clerk belongs to no agency.");
        assertThat(refusal(security.grant(user, "AGENCY", ", agency: \"" + Tokens.AGENCY + "\"")))
                .startsWith("NOT_FOUND ");

        done(security.grant(user, "AGENCY", ", agency: \"" + bureau + "\""));

        SignedIn signedIn = realm.signIn("of-the-bureau");
        assertThat(signedIn.roles()).contains("agency");
        assertThat(signedIn.claims().path("agency_id").asText()).isEqualTo(bureau);
        assertThat(security.grants(user).at("/0/agency/name").asText()).isEqualTo("权州市公安局");
    }

    @Test
    void nobodyActsForTwoAgencies() {
        String bureau = security.agency("权州市财政局");
        String other = security.agency("权州市审计局");
        String user = realm.newUser("of-two-agencies");
        done(security.grant(user, "AGENCY", ", agency: \"" + bureau + "\""));

        assertThat(refusal(security.grant(user, "AGENCY_ADMIN", ", agency: \"" + other + "\"")))
                .isEqualTo("CONFLICT of-two-agencies holds a role of another agency.");
        assertThat(realm.agencyOf(user)).isEqualTo(bureau);

        done(security.withdraw(user, "AGENCY"));
        done(security.grant(user, "AGENCY_ADMIN", ", agency: \"" + other + "\""));
        assertThat(realm.agencyOf(user)).isEqualTo(other);
    }

    @Test
    void orderNeedsAReasonAndAMomentToCome() {
        String user = realm.newUser("no-reason");

        assertThat(refusal(security.asked("mutation { grantRole(input: {user: \"" + user
                        + "\", role: CLERK, reason: \" \"}) { clientMutationId } }")))
                .isEqualTo("INVALID_INPUT No reason is given.");
        assertThat(refusal(security.grant(user, "CLERK", ", until: \"2020-03-23T06:00:00Z\"")))
                .isEqualTo("INVALID_INPUT The role would have ended at 2020-03-23T06:00:00Z already.");
        assertThat(refusal(security.grant("01890000-0000-7000-8000-000000000000", "CLERK")))
                .startsWith("NOT_FOUND ");
        assertThat(realm.rolesOf(user)).isEmpty();
    }

    @Test
    void rulesOfRolesAreToldBesideThem() {
        GraphReply reply = security.asked("{ roleRules { role label realmName needsAgency excludes administeredBy } }");

        assertThat(done(reply).path("roleRules")).hasSize(10);
        assertThat(reply.at("/roleRules/5").toString())
                .isEqualTo("{\"role\":\"AGENCY\",\"label\":\"承办单位\",\"realmName\":\"agency\",\"needsAgency\":true,"
                        + "\"excludes\":[],\"administeredBy\":[\"AGENCY_ADMIN\",\"SECURITY_ADMIN\"]}");
        assertThat(reply.at("/roleRules/9/excludes").toString()).isEqualTo("[\"SYSTEM_ADMIN\",\"SECURITY_ADMIN\"]");
    }
}
