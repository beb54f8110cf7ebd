package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** The tree as of any day. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class AgencyTreeTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void agencyStandsWhereItStoodOnTheDay() {
        String government = created("树州市人民政府", "树州市");
        String planning = created("树州市规划局", "树州市");
        String station = created("树州市测绘站", "树州市");
        place(planning, 0, "PARENT", government, null);
        place(station, 0, "PARENT", planning, null);
        place(station, 1, "SUPERVISOR", planning, "2015-01-01");
        place(station, 2, "PARENT", government, "2019-01-10");

        assertThat(station(station, "2019-01-09").toString())
                .isEqualTo("{\"parent\":{\"name\":\"树州市规划局\"},\"supervisor\":{\"name\":\"树州市规划局\"},"
                        + "\"ancestors\":[{\"name\":\"树州市规划局\"},{\"name\":\"树州市人民政府\"}]}");
        assertThat(station(station, "2019-01-10").toString())
                .isEqualTo("{\"parent\":{\"name\":\"树州市人民政府\"},\"supervisor\":{\"name\":\"树州市规划局\"},"
                        + "\"ancestors\":[{\"name\":\"树州市人民政府\"}]}");
        assertThat(station(station, "2014-12-31").path("supervisor").isNull()).isTrue();
        assertThat(under("parent", government, "2018-01-01")).containsExactly("树州市规划局");
        assertThat(under("under", government, "2018-01-01")).containsExactly("树州市规划局", "树州市测绘站");
        assertThat(under("under", planning, "2020-01-01")).isEmpty();
    }

    @Test
    void earlierPlaceEndsWhereTheKnownLaterOneBegins() {
        String one = created("早州市一局", "早州市");
        String two = created("早州市二局", "早州市");
        String station = created("早州市站", "早州市");
        place(station, 0, "PARENT", two, "2019-01-01");

        place(station, 1, "PARENT", one, "2010-01-01");

        assertThat(station(station, "2018-12-31").at("/parent/name").asText()).isEqualTo("早州市一局");
        assertThat(station(station, "2019-01-01").at("/parent/name").asText()).isEqualTo("早州市二局");
        assertThat(station(station, "2009-12-31").path("parent").isNull()).isTrue();
    }

    @Test
    void circleIsRefusedAndSaysWhichAgenciesMakeIt() {
        String one = created("环州市一局", "环州市");
        String two = created("环州市二局", "环州市");
        String three = created("环州市三局", "环州市");
        place(two, 0, "PARENT", one, "2010-01-01");
        place(three, 0, "PARENT", two, "2010-01-01");

        GraphReply circular = place(one, 0, "PARENT", three, "2012-01-01");
        GraphReply itself = place(one, 0, "PARENT", one, "2012-01-01");

        assertThat(circular.codes()).containsExactly("INVALID_INPUT");
        assertThat(circular.messages())
                .containsExactly("An agency would stand above itself: 环州市一局 under 环州市三局 under 环州市二局 under 环州市一局.");
        assertThat(itself.messages()).containsExactly("An agency cannot be under itself.");
        assertThat(place(one, 0, "SUPERVISOR", three, "2012-01-01").codes()).isEmpty();
    }

    @Test
    void twoWhoCloseACircleAtOnceDoNotBothSucceed() throws Exception {
        String one = created("争州市一局", "争州市");
        String two = created("争州市二局", "争州市");
        List<Callable<GraphReply>> both = List.of(
                () -> place(one, 0, "PARENT", two, "2012-01-01"), () -> place(two, 0, "PARENT", one, "2012-01-01"));

        List<List<String>> codes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<GraphReply> reply : pool.invokeAll(both)) {
                codes.add(reply.get().codes());
            }
        }

        assertThat(codes).containsExactlyInAnyOrder(List.of(), List.of("INVALID_INPUT"));
    }

    @Test
    void beginningHasToBeSaidWhereSomethingHeldBefore() {
        String one = created("始州市一局", "始州市");
        String two = created("始州市二局", "始州市");
        place(two, 0, "PARENT", one, null);

        GraphReply unsaid = place(two, 1, "PARENT", null, null);
        GraphReply ended = place(two, 1, "PARENT", null, "2020-01-01");

        assertThat(unsaid.codes()).containsExactly("INVALID_INPUT");
        assertThat(unsaid.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.from");
        assertThat(ended.codes()).isEmpty();
        assertThat(station(two, "2020-01-01").path("parent").isNull()).isTrue();
        assertThat(station(two, "2019-12-31").at("/parent/name").asText()).isEqualTo("始州市一局");
    }

    private String created(String name, String region) {
        return editor().ask("mutation { createAgency(input: {name: \"" + name + "\", region: \"" + region
                        + "\"}) { agency { id } } }")
                .at("/createAgency/agency/id")
                .asText();
    }

    private GraphReply place(String agency, int version, String kind, String superior, String from) {
        return editor().ask(
                        "mutation { placeAgency(input: {id: \"" + agency + "\", version: " + version + ", kind: " + kind
                                + (superior == null ? "" : ", superior: \"" + superior + "\"")
                                + (from == null ? "" : ", from: \"" + from + "\"") + "}) { agency { version } } }");
    }

    private JsonNode station(String id, String day) {
        return editor().ask("{ agency(id: \"" + id + "\", asOf: \"" + day
                        + "\") { parent { name } supervisor { name } ancestors { name } } }")
                .at("/agency");
    }

    private List<String> under(String where, String id, String day) {
        return editor().ask("{ agencies(filter: {" + where + ": \"" + id + "\"}, asOf: \"" + day
                        + "\") { nodes { name } } }")
                .at("/agencies/nodes")
                .findValuesAsText("name");
    }

    private GraphClient editor() {
        return GraphClient.at(endpoint).as(Tokens.of("directory-editor"));
    }
}
