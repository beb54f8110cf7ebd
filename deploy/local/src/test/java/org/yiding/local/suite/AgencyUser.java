package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody who acts for an agency asks through the gateway. */
interface AgencyUser {

    /** A running suite with the sample minutes in it, published. */
    RunningSuite suite();

    @Test
    default void userOfAnAgencySeesWhatPublishedMinutesChargeItWithAndNoOtherAgency() {
        JsonNode all = asked("reader", "{ agencies(first: 200) { totalCount nodes { id name } } }");
        String office = all.findParents("id").stream()
                .filter(agency -> agency.path("name").asText().equals("市打私办"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        String user = asked("security-admin", "{ users(filter: {text: \"agency\"}) { nodes { id username } } }")
                .findParents("username")
                .stream()
                .filter(found -> found.path("username").asText().equals("agency"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        // The demonstration user holds the role and belongs to no agency, so that it is worth nothing.
        asked(
                "security-admin",
                "mutation { withdrawRole(input: {user: \"" + user
                        + "\", role: AGENCY, reason: \"另行授予\"}) { user { username } } }");
        asked(
                "security-admin",
                "mutation { grantRole(input: {user: \"" + user + "\", role: AGENCY, agency: \"" + office
                        + "\", reason: \"承办\"}) { user { username } } }");

        JsonNode seen = asked(
                "agency",
                "{ agencies { totalCount nodes { name assignments { nodes {"
                        + " resolution { item { number meeting { heldOn } } } } } } } }");

        assertThat(all.at("/agencies/totalCount").asInt()).isGreaterThan(1);
        assertThat(seen.toString())
                .isEqualTo("{\"agencies\":{\"totalCount\":1,\"nodes\":[{\"name\":\"市打私办\",\"assignments\":{\"nodes\":"
                        + "[{\"resolution\":{\"item\":{\"number\":2,\"meeting\":{\"heldOn\":\"2020-03-23\"}}}}]}}]}}");
    }

    private JsonNode asked(String role, String document) {
        GraphQuestion.Answer answer = suite().ask(role, document, Map.of());
        assertThat(answer.code()).as(answer.body().toString()).isEmpty();
        return answer.body().path("data");
    }
}
