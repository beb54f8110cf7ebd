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
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;
import org.yiding.testing.keycloak.KeycloakResource;
import org.yiding.testing.keycloak.TestRealm;

/** An agency's own administrator manages that agency's users and nothing else. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(KeycloakResource.class)
class AgencyAdministratorTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    private TestRealm realm;
    private Administration security;

    @BeforeEach
    void findTheRealm() {
        realm = TestRealm.running();
        security = Administration.bySecurity(endpoint);
    }

    private String userOf(String agency, String username) {
        String user = realm.newUser(username);
        done(security.grant(user, "AGENCY", ", agency: \"" + agency + "\""));
        return user;
    }

    @Test
    void givesLimitsAndWithdrawsTheRoleOfOwnUsers() {
        String bureau = security.agency("权州市教育局");
        String user = userOf(bureau, "teacher-a");
        Administration own = Administration.byAgency(endpoint, bureau);

        done(own.withdraw(user, "AGENCY"));
        assertThat(realm.rolesOf(user)).isEmpty();
        done(own.grant(user, "AGENCY"));
        done(own.limit(user, "AGENCY", "2126-03-23T06:00:00Z"));

        assertThat(realm.signIn("teacher-a").claims().path("agency_id").asText())
                .isEqualTo(bureau);
        assertThat(own.grants(user).toString())
                .isEqualTo("[{\"role\":\"AGENCY\",\"grantedBy\":\"security-admin\",\"until\":null,\"reason\":\"轮岗\","
                        + "\"endedBy\":\"agency-admin\",\"endReason\":\"调离\",\"agency\":{\"name\":\"权州市教育局\"}},"
                        + "{\"role\":\"AGENCY\",\"grantedBy\":\"agency-admin\",\"until\":\"2126-03-23T06:00:00Z\","
                        + "\"reason\":\"轮岗\",\"endedBy\":null,\"endReason\":null,\"agency\":{\"name\":\"权州市教育局\"}}]");
    }

    @Test
    void neitherSeesNorChangesAnybodyElse() {
        String bureau = security.agency("权州市卫生健康委员会");
        String other = security.agency("权州市体育局");
        String stranger = userOf(other, "stranger-b");
        String nobodys = realm.newUser("nobodys-b");
        String ours = userOf(bureau, "nurse-b");
        Administration own = Administration.byAgency(endpoint, bureau);

        assertThat(own.asked("{ users { totalCount nodes { username agency { name } } } }")
                        .at("/users")
                        .toString())
                .isEqualTo(
                        "{\"totalCount\":1,\"nodes\":[{\"username\":\"nurse-b\",\"agency\":{\"name\":\"权州市卫生健康委员会\"}}]}");
        assertThat(own.asked("{ users(filter: {agency: \"" + other + "\"}) { totalCount } }")
                        .at("/users/totalCount")
                        .asInt())
                .isZero();
        assertThat(own.asked("{ user(id: \"" + stranger + "\") { username } }")
                        .at("/user")
                        .isNull())
                .isTrue();
        assertThat(own.grants(stranger)).isEmpty();
        assertThat(refusal(own.withdraw(stranger, "AGENCY"))).startsWith("NOT_FOUND ");
        assertThat(refusal(own.grant(nobodys, "AGENCY", ", agency: \"" + bureau + "\"")))
                .startsWith("NOT_FOUND ");
        assertThat(refusal(own.grant(ours, "AGENCY", ", agency: \"" + other + "\"")))
                .isEqualTo("FORBIDDEN You administer the users of your own agency alone.");
        assertThat(realm.rolesOf(stranger)).containsExactly("agency");
    }

    @Test
    void givesNoOtherRole() {
        String bureau = security.agency("权州市民政局");
        String user = userOf(bureau, "clerk-to-be");
        Administration own = Administration.byAgency(endpoint, bureau);

        assertThat(refusal(own.grant(user, "CLERK")))
                .isEqualTo("FORBIDDEN The role clerk (会议秘书) is administered by security administrators alone.");
        assertThat(refusal(own.grant(user, "AGENCY_ADMIN")))
                .isEqualTo("FORBIDDEN The role agency-admin (单位管理员) is administered by security administrators alone.");
        assertThat(realm.rolesOf(user)).containsExactly("agency");
    }

    @Test
    void withoutAnAgencyTheRoleIsWorthNothing() {
        Administration lost = new Administration(
                endpoint, Tokens.ofUser("01890000-0000-7000-8000-00000000000c", "lost", null, "agency-admin"));

        assertThat(refusal(lost.asked("{ users { totalCount } }")))
                .isEqualTo("FORBIDDEN Your roles do not allow this.");
    }
}
