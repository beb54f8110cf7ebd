package org.yiding.directory.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.directory.roles.Administration.done;
import static org.yiding.directory.roles.Administration.refusal;

import com.unboundid.util.LDAPSDKException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.keycloak.KeycloakResource;
import org.yiding.testing.keycloak.SignedIn;
import org.yiding.testing.keycloak.TestRealm;

/** Organisations that bring their own users and groups, by the files of {@code deploy/keycloak/examples} in a real Keycloak. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(KeycloakResource.class)
class OrganisationGroupsTest {

    private static final String BUREAU = "01890000-0000-7000-8000-0000000000d1";

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
    void memberOfAGroupInLdapHoldsItsRoleUntilTheyLeaveIt() throws LDAPSDKException {
        try (OrganisationLdap ldap = OrganisationLdap.started(realm)) {
            ldap.person("wang-min", BUREAU);
            ldap.group("clerks", "wang-min");
            ldap.group("agency-staff", "wang-min");
            ldap.map();

            SignedIn session = realm.signIn("wang-min");

            assertThat(session.roles()).containsExactly("agency", "clerk");
            assertThat(session.claims().path("agency_id").asText()).isEqualTo(BUREAU);
            ldap.leave("clerks", "wang-min");
            assertThat(realm.signIn("wang-min").roles()).containsExactly("agency");
        }
    }

    @Test
    void roleOfAGroupInLdapIsShownAsSuchAndNotWithdrawnHere() throws LDAPSDKException {
        try (OrganisationLdap ldap = OrganisationLdap.started(realm)) {
            ldap.person("li-na", BUREAU);
            ldap.group("legal-officers", "li-na");
            ldap.map();
            realm.signIn("li-na");
            String user = realm.idOf("li-na");

            assertThat(done(security.asked("{ user(id: \"" + user + "\") { username roles { role throughGroup } } }"))
                            .path("user")
                            .toString())
                    .isEqualTo("{\"username\":\"li-na\",\"roles\":[{\"role\":\"LEGAL\",\"throughGroup\":true}]}");
            assertThat(refusal(security.withdraw(user, "LEGAL")))
                    .isEqualTo("CONFLICT The role legal of li-na comes through a group.");
        }
    }

    @Test
    void groupsInLdapThatAreNotMappedGiveNothing() throws LDAPSDKException {
        try (OrganisationLdap ldap = OrganisationLdap.started(realm)) {
            ldap.person("zhao-lei", BUREAU);
            ldap.group("printer-users", "zhao-lei");
            ldap.group("security-admin", "zhao-lei");
            ldap.map();

            assertThat(realm.signIn("zhao-lei").roles()).isEmpty();
        }
    }

    @Test
    void groupsOfAnotherProviderGiveRolesThatFollowThemAtEachSignIn() {
        TestRealm organisation = realm.another(Examples.organisation());
        try {
            realm.added("/identity-provider/instances", Examples.provider(organisation.issuer()));
            realm.added("/identity-provider/instances/organisation/mappers", Examples.text("oidc-groups"));
            realm.added("/identity-provider/instances/organisation/mappers", Examples.text("oidc-agency"));

            SignedIn session = realm.signInThrough("organisation", "chen-jie");

            assertThat(session.roles()).containsExactly("clerk");
            assertThat(session.claims().path("agency_id").asText()).isEqualTo(BUREAU);
            organisation.leaveGroup(organisation.idOf("chen-jie"), "yiding-clerks");
            assertThat(realm.signInThrough("organisation", "chen-jie").roles()).isEmpty();
        } finally {
            realm.removed("/identity-provider/instances/organisation");
            organisation.remove();
        }
    }
}
