package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** What the directory learns from a clerk who says which agency a written name means. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class NameTeachingTest {

    private static final String DAY = "2020-03-23";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    DataSource database;

    @Test
    void nextDocumentFindsTheAgencyByTheTaughtName() {
        Papers first = Papers.of("教一", DAY, "学州市").agency("full", "市发展和改革委员会").agency("short", "市发改委");
        GraphReply registered = first.register(clerk());
        String right = id(registered, 0);
        assertThat(id(registered, 1)).isNotEqualTo(right);

        GraphReply taught = teach(right, "市 发改委", first, "学州市");
        GraphReply next =
                Papers.of("教二", "2020-05-06", "学州市").agency("x", "市发改委").register(clerk());
        GraphReply earlier =
                Papers.of("教三", "2019-01-02", "学州市").agency("x", "学州市发改委").register(clerk());

        assertThat(taught.at("/teachAgencyName/taught").asBoolean()).isTrue();
        assertThat(taught.at("/teachAgencyName/reason").asText()).isEqualTo("In 学州市 市发改委 means 市发展和改革委员会.");
        assertThat(id(next, 0)).isEqualTo(right);
        assertThat(id(earlier, 0)).isEqualTo(right);
        JsonNode name = names(right).get("市发改委");
        assertThat(name.path("kind").asText()).isEqualTo("ABBREVIATION");
        assertThat(name.path("sourceDocument").asText()).isEqualTo(first.sha256());
        assertThat(name.path("taughtBy").asText()).isEqualTo("clerk");
        assertThat(name.path("taughtAt").asText()).startsWith("20");
    }

    @Test
    void agencyThatTheWordsWereTakenForKeepsItsTraceAndAnswersNoMore() {
        Papers papers = Papers.of("迹一", DAY, "迹州市").agency("full", "市统计局").agency("short", "市统局");
        GraphReply registered = papers.register(clerk());

        teach(id(registered, 0), "市统局", papers, "迹州市");

        assertThat(names(id(registered, 1))).containsOnlyKeys("市统局");
        assertThat(clerk().ask("{ agencies(filter: {region: \"迹州市\", name: \"市统局\"}) { nodes { id } } }")
                        .at("/agencies/nodes")
                        .findValuesAsText("id"))
                .containsExactly(id(registered, 0));
        // What the document was taken to mean is not rewritten.
        assertThat(id(papers.register(clerk()), 1)).isEqualTo(id(registered, 1));
    }

    @Test
    void lessonCanBeRepeatedAndTakenBack() {
        Papers papers = Papers.of("复一", DAY, "复州市").agency("a", "市交通运输局").agency("b", "市交通局");
        GraphReply registered = papers.register(clerk());

        teach(id(registered, 0), "市交通局", papers, "复州市");
        GraphReply again = teach(id(registered, 0), "市交通局", papers, "复州市");
        GraphReply back = teach(id(registered, 1), "市交通局", papers, "复州市");
        GraphReply next = Papers.of("复二", DAY, "复州市").agency("x", "市交通局").register(clerk());

        assertThat(again.at("/teachAgencyName/taught").asBoolean()).isFalse();
        assertThat(back.at("/teachAgencyName/taught").asBoolean()).isTrue();
        assertThat(id(next, 0)).isEqualTo(id(registered, 1));
    }

    @Test
    void nameMeansAnAgencyOfAnotherRegionInThisRegionsDocuments() {
        String province = id(Papers.of("省", DAY, "跨省").agency("a", "省财政厅").register(clerk()), 0);
        Papers city = Papers.of("市", DAY, "跨州市").agency("a", "财政厅");
        city.register(clerk());

        teach(province, "财政厅", city, "跨州市");
        GraphReply next = Papers.of("市二", DAY, "跨州市").agency("a", "财政厅").register(clerk());

        assertThat(id(next, 0)).isEqualTo(province);
    }

    @Test
    void confirmedNameOfAnotherAgencyIsAConflict() throws SQLException {
        Papers papers = Papers.of("定一", DAY, "定州市").agency("a", "市财政局").agency("b", "市审计局");
        GraphReply registered = papers.register(clerk());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update agency set provisional = false where id = '" + id(registered, 1) + "'");
        }

        GraphReply refused = teach(id(registered, 0), "市审计局", papers, "定州市");

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(refused.messages().getFirst()).startsWith("In 定州市 市审计局 is the confirmed name of another agency");
    }

    @Test
    void impossibleLessonsAreRefused() {
        Papers papers = Papers.of("误", DAY, "误州市").agency("a", "市财政局");
        String agency = id(papers.register(clerk()), 0);

        assertThat(teach("01890000-0000-7000-8000-000000000000", "市财政", papers, "误州市")
                        .codes())
                .containsExactly("NOT_FOUND");
        assertThat(teach("x", "市财政", papers, "误州市").codes()).containsExactly("INVALID_INPUT");
        assertThat(teach(agency, " ", papers, "误州市").codes()).containsExactly("INVALID_INPUT");
    }

    private GraphReply teach(String agency, String name, Papers papers, @Nullable String region) {
        return clerk().ask(
                        "mutation($i: TeachAgencyNameInput!) { teachAgencyName(input: $i) { agencyId taught reason } }",
                        Map.of(
                                "i",
                                Map.of(
                                        "agencyId",
                                        agency,
                                        "name",
                                        name,
                                        "documentSha256",
                                        papers.sha256(),
                                        "asOf",
                                        papers.day(),
                                        "region",
                                        region == null ? "" : region)));
    }

    private Map<String, JsonNode> names(String agency) {
        Map<String, JsonNode> names = new LinkedHashMap<>();
        clerk().ask("{ agency(id: \"" + agency + "\") { names { name kind sourceDocument taughtBy taughtAt } } }")
                .at("/agency/names")
                .forEach(name -> names.put(name.path("name").asText(), name));
        return names;
    }

    private GraphClient clerk() {
        return GraphClient.at(endpoint).as(Tokens.of("clerk"));
    }

    private static String id(GraphReply registered, int index) {
        return registered.at("/registerMentions/agencies/" + index + "/id").asText();
    }
}
