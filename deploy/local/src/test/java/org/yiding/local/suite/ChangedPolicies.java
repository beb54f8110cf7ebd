package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiding.local.keycloak.RealmClient;

/** What a security administrator changes in Keycloak's policies holds at the next request, while everything runs on. */
interface ChangedPolicies {

    /** A running suite with the samples in it. */
    RunningSuite suite();

    @ParameterizedTest
    @EnumSource
    default void changedPolicyOfAFileHoldsAtTheNextRequest(GuardedFile file) throws Exception {
        String administrator = suite().token("security-admin");
        String holder = suite().token(file.holders().getFirst());
        URI address = file.address(suite());
        assertThat(statusOf(address, holder)).isEqualTo(200);

        realm().let(administrator, file.client(), file.policy(), List.of("system-admin"));

        assertThat(statusOf(address, holder)).isEqualTo(403);
        realm().let(administrator, file.client(), file.policy(), file.holders());
        assertThat(statusOf(address, holder)).isEqualTo(200);
    }

    @Test
    default void policyOpensAFileToNobodyWhoseRoleDoesNotReachIt() throws Exception {
        String administrator = suite().token("security-admin");
        GuardedFile file = GuardedFile.AGENCY_TABLE;

        realm().let(administrator, file.client(), file.policy(), List.of("audit-admin"));

        assertThat(statusOf(file.address(suite()), suite().token("audit-admin")))
                .isEqualTo(403);
        realm().let(administrator, file.client(), file.policy(), file.holders());
    }

    @Test
    default void changedPolicyOfPersonalDataHoldsAtTheNextRequest() {
        String reveal = GuardedPerson.reveal(GuardedPerson.withAMobileNumber(suite()));
        String administrator = suite().token("security-admin");
        assertThat(shown("clerk", reveal)).isEqualTo("13900001234");

        realm().let(administrator, "directory-service", "Whoever works with persons", List.of("supervisor"));

        assertThat(suite().ask("clerk", reveal, Map.of()).code()).isEqualTo("FORBIDDEN");
        assertThat(shown("supervisor", reveal)).isEqualTo("13900001234");
        realm().let(
                        administrator,
                        "directory-service",
                        "Whoever works with persons",
                        List.of("clerk", "directory-editor", "supervisor"));
        assertThat(shown("clerk", reveal)).isEqualTo("13900001234");
    }

    @Test
    default void whoMayExportPersonalDataIsAPolicyOfItsOwn() {
        String person = GuardedPerson.withAMobileNumber(suite());
        String export =
                "mutation { exportPersonalData(personId: \"" + person + "\", reason: \"本人持证件到场\") { data { value } } }";
        String administrator = suite().token("security-admin");

        realm().let(administrator, "directory-service", "Whoever answers persons", List.of("system-admin"));

        assertThat(suite().ask("directory-editor", export, Map.of()).code()).isEqualTo("FORBIDDEN");
        assertThat(shown("directory-editor", GuardedPerson.reveal(person))).isEqualTo("13900001234");
        realm().let(administrator, "directory-service", "Whoever answers persons", List.of("directory-editor"));
        assertThat(suite().ask("directory-editor", export, Map.of())
                        .body()
                        .at("/data/exportPersonalData/data/0/value")
                        .asText())
                .isEqualTo("13900001234");
    }

    private RealmClient realm() {
        return new RealmClient(Addresses.loopback(suite().addresses().ports().keycloak()), suite().secrets());
    }

    private String shown(String role, String reveal) {
        return suite().ask(role, reveal, Map.of())
                .body()
                .at("/data/revealPersonalData/data/0/value")
                .asText();
    }

    private static int statusOf(URI address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
