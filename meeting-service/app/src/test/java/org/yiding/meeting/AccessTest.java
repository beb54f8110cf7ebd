package org.yiding.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import org.yiding.meeting.neighbour.Neighbour;
import org.yiding.meeting.neighbour.NeighboursResource;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;
import org.yiding.testing.access.AccessMatrix;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(NeighboursResource.class)
class AccessTest extends AccessMatrix {

    @TestHTTPResource("/")
    URI root;

    AccessTest() {
        super("meeting", "org.yiding.meeting");
    }

    @Override
    protected URI root() {
        return root;
    }

    @Override
    protected OfAgency ofAgency() {
        Neighbour.directory().reset();
        Neighbour.regulation().reset();
        String content = Base64.getEncoder().encodeToString(Sample.asMeeting(77, 17));
        String meeting = byClerk(
                        AppTest.IMPORT, Map.of("input", Map.of("fileName", "77.txt", "contentBase64", content)))
                .at("/importMinutes/meeting/id")
                .asText();
        String id = "id: \"" + meeting + "\"";
        byClerk("mutation { confirmMeeting(" + id + ", version: 1) { meeting { id } } }", Map.of());
        byClerk("mutation { publishMeeting(" + id + ") { meeting { id } } }", Map.of());
        JsonNode item = byClerk(
                        "{ meeting(" + id + ") { items { id resolutions { id assignments { id agency { id } } } } } }",
                        Map.of())
                .at("/meeting/items/6");
        JsonNode resolution = item.at("/resolutions/0");
        JsonNode assignment = resolution.at("/assignments/0");
        String agency = assignment.at("/agency/id").asText();
        return new OfAgency(
                agency,
                Map.of(
                        "Agency", agency,
                        "Assignment", assignment.path("id").asText(),
                        "Resolution", resolution.path("id").asText(),
                        "AgendaItem", item.path("id").asText(),
                        "Meeting", meeting));
    }

    private GraphReply byClerk(String document, Map<String, ?> variables) {
        return GraphClient.at(root.resolve("/graphql")).as(Tokens.of("clerk")).ask(document, variables);
    }
}
