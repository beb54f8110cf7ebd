package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class RegistrationTest {

    private static final String DAY = "2020-03-23";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void mentionsBecomeProvisionalEntriesUnderTheirKeys() {
        Papers papers = Papers.of("新登记", DAY, "甲州市")
                .agency("a1", "市 国资委")
                .agency("a2", "甲州市人民政府办公室")
                .person("p1", "王  翔", "a1", "主任");

        GraphReply reply = papers.register(clerk());

        assertThat(reply.codes()).isEmpty();
        assertThat(registered(reply, "agencies", 0).path("key").asText()).isEqualTo("a1");
        assertThat(registered(reply, "agencies", 0).path("created").asBoolean()).isTrue();
        assertThat(registered(reply, "agencies", 0).path("reason").asText())
                .isEqualTo("No agency is known as 市国资委 in 甲州市 on 2020-03-23.");
        assertThat(registered(reply, "persons", 0).path("reason").asText())
                .isEqualTo("No 王翔 is known at 市国资委 in 甲州市;"
                        + " a person of this name elsewhere is not taken for the same without proof.");
        assertThat(agency(reply, 0).toString())
                .isEqualTo("{\"name\":\"市国资委\",\"shortName\":\"市国资委\",\"region\":\"甲州市\",\"provisional\":true,"
                        + "\"sourceDocument\":\"" + papers.sha256() + "\",\"names\":[{\"name\":\"市国资委\","
                        + "\"kind\":\"ABBREVIATION\",\"validFrom\":null,\"validTo\":null,\"observedOn\":\"2020-03-23\"}],"
                        + "\"parent\":null,\"appointments\":[{\"post\":\"主任\",\"observedOn\":\"2020-03-23\","
                        + "\"source\":\"" + papers.sha256()
                        + "\",\"person\":{\"name\":\"王翔\",\"provisional\":true}}]}");
        assertThat(agency(reply, 1).at("/names/0/kind").asText()).isEqualTo("FULL");
        assertThat(agency(reply, 1).at("/shortName").isNull()).isTrue();
    }

    @Test
    void repeatGivesTheSameIdsAndCreatesNothing() {
        Papers papers = Papers.of("重复登记", DAY, "乙州市")
                .agency("a1", "市审计局")
                .person("p1", "顾浩", "a1", null)
                .person("p2", "江海", null, null);

        GraphReply first = papers.register(clerk());
        GraphReply second = papers.register(as("directory-editor"));

        assertThat(second.codes()).isEmpty();
        assertThat(ids(second)).isEqualTo(ids(first)).hasSize(3);
        assertThat(second.at("/registerMentions").findValuesAsText("created")).containsOnly("false");
        assertThat(registered(second, "agencies", 0).path("reason").asText())
                .isEqualTo("Registered before from this document: No agency is known as 市审计局 in 乙州市 on 2020-03-23.");
        assertThat(agencies("乙州市")).isEqualTo(1);
    }

    @Test
    void repeatWithMoreMentionsCompletesTheDocument() {
        Papers begun = Papers.of("补登", DAY, "补州市").agency("a1", "市审计局");
        GraphReply first = begun.register(clerk());

        GraphReply second =
                begun.agency("a2", "市财政局").person("p1", "吴炜", "a2", null).register(clerk());

        assertThat(registered(second, "agencies", 0).path("id"))
                .isEqualTo(registered(first, "agencies", 0).path("id"));
        assertThat(second.at("/registerMentions").findValuesAsText("created")).containsExactly("false", "true", "true");
    }

    @Test
    void anotherDocumentOfTheRegionFindsTheSameAgencyAndPerson() {
        GraphReply first = Papers.of("第一次会议", DAY, "丙州市")
                .agency("a1", "市公安局")
                .person("p1", "黄戟", "a1", null)
                .register(clerk());

        GraphReply second = Papers.of("第二次会议", "2020-05-06", "丙州市")
                .agency("x", "市公安局")
                .person("y", "黄戟", "x", null)
                .register(clerk());

        assertThat(ids(second)).isEqualTo(ids(first));
        assertThat(second.at("/registerMentions").findValuesAsText("created")).containsExactly("false", "false");
        assertThat(registered(second, "agencies", 0).path("reason").asText())
                .isEqualTo("The name 市公安局 is already known in 丙州市.");
        assertThat(registered(second, "persons", 0).path("reason").asText())
                .isEqualTo("The name 黄戟 is already known at 市公安局 in 丙州市.");
        assertThat(agency(second, 0).at("/names/0/observedOn").asText()).isEqualTo("2020-05-06");
        assertThat(agency(second, 0).at("/appointments")).hasSize(1);
        assertThat(agency(second, 0).at("/appointments/0/observedOn").asText()).isEqualTo("2020-05-06");
    }

    @Test
    void anotherWritingOfTheNameIsTheSameAgencyAndBecomesOneOfItsNames() {
        GraphReply reply = Papers.of("两种写法", DAY, "丁州市")
                .agency("short", "市政府办公室")
                .agency("full", "丁州市人民政府办公室")
                .register(clerk());

        assertThat(ids(reply)).hasSize(2);
        assertThat(ids(reply).get(1)).isEqualTo(ids(reply).get(0));
        assertThat(registered(reply, "agencies", 1).path("reason").asText())
                .isEqualTo("In 丁州市 丁州市人民政府办公室 and 市政府办公室 are two writings of one name:" + " 市 for 丁州市, 政府 for 人民政府.");
        assertThat(agency(reply, 0).path("name").asText()).isEqualTo("丁州市人民政府办公室");
        assertThat(agency(reply, 0).path("shortName").asText()).isEqualTo("市政府办公室");
    }

    @Test
    void oneNameAtTwoAgenciesStaysTwoPersons() {
        GraphReply reply = Papers.of("两个黄戟", DAY, "戊州市")
                .agency("police", "市公安局")
                .agency("planning", "市资源规划局")
                .person("p1", "黄戟", "police", null)
                .person("p2", "黄戟", "planning", null)
                .register(clerk());

        assertThat(registered(reply, "persons", 0).path("id").asText())
                .isNotEqualTo(registered(reply, "persons", 1).path("id").asText());
        assertThat(registered(reply, "persons", 1).path("created").asBoolean()).isTrue();
    }

    @Test
    void nameWithoutAgencyAndPostIsNobodyElse() {
        GraphReply reply = Papers.of("两个张伟", DAY, "己州市")
                .person("p1", "张伟", null, null)
                .person("p2", "张伟", null, null)
                .register(clerk());

        assertThat(ids(reply)).doesNotHaveDuplicates().hasSize(2);
        assertThat(registered(reply, "persons", 0).path("reason").asText())
                .isEqualTo("The document gives 张伟 no agency and no post that would prove who it is,"
                        + " so the mention stands for itself.");
    }

    @Test
    void oneNameInTwoRegionsOrInDocumentsWithoutRegionIsTwoAgencies() {
        List<String> found = List.of("庚州市", "辛州市").stream()
                .map(region -> Papers.of("会议 " + region, DAY, region))
                .map(papers -> ids(papers.agency("a", "市公安局").register(clerk())).getFirst())
                .toList();
        List<String> unplaced = List.of("无区域一", "无区域二").stream()
                .map(title -> Papers.of(title, DAY, null))
                .map(papers -> ids(papers.agency("a", "市公安局").register(clerk())).getFirst())
                .toList();

        assertThat(found).doesNotHaveDuplicates();
        assertThat(unplaced).doesNotHaveDuplicates().doesNotContainAnyElementsOf(found);
    }

    @Test
    void keyThatMeansSomethingElseOnRepeatIsAConflict() {
        Papers papers = Papers.of("冲突", DAY, "壬州市");
        papers.agency("a1", "市审计局").person("p1", "顾浩", "a1", null).register(clerk());

        GraphReply otherAgency = papers.agency("a1", "市财政局").register(clerk());
        GraphReply otherPerson =
                papers.agency("a1", "市审计局").person("p1", "吴炜", "a1", null).register(clerk());
        GraphReply otherDay = Papers.of("冲突", "2021-01-01", "壬州市").register(clerk());

        assertThat(otherAgency.codes()).containsExactly("CONFLICT");
        assertThat(otherAgency.messages()).containsExactly("The key a1 of this document was registered for 市审计局.");
        assertThat(otherPerson.codes()).containsExactly("CONFLICT");
        assertThat(otherDay.codes()).containsExactly("CONFLICT");
    }

    @Test
    void faultyInputNamesItsFieldAndLeavesNothingBehind() {
        Papers papers = Papers.of("错误", DAY, "癸州市").agency("a1", "市审计局");

        assertThat(field(papers.agency("a1", "市财政局").register(clerk()))).isEqualTo("input.agencies[1].key");
        assertThat(field(papers.agency("a2", "市公\u200B安局").register(clerk()))).isEqualTo("input.agencies[1].asWritten");
        assertThat(field(papers.person("p1", "\u3000", null, null).register(clerk())))
                .isEqualTo("input.persons[0].name");
        assertThat(field(papers.person("p1", "王翔", "nowhere", null).register(clerk())))
                .isEqualTo("input.persons[0].agencyKey");
        assertThat(field(Papers.of("错误", DAY, " ").register(clerk()))).isEqualTo("input.region");
        assertThat(agencies("癸州市")).isZero();
    }

    @Test
    void digestThatIsNoneAndADayThatIsNoneAreInvalid() {
        GraphReply digest = clerk().ask(
                        "mutation { registerMentions(input: {documentSha256: \"abc\", asOf: \"2020-03-23\","
                                + " agencies: [], persons: []}) { agencies { id } } }");
        GraphReply day = Papers.of("无日", "2020-02-30", null).register(clerk());

        assertThat(field(digest)).isEqualTo("input.documentSha256");
        assertThat(day.codes()).startsWith("INVALID_INPUT");
    }

    @Test
    void moreMentionsThanAllowedAreRefused() {
        Papers papers = Papers.of("太多", DAY, "多州市");
        List<Map<String, String>> many = IntStream.rangeClosed(0, 5000)
                .mapToObj(i -> Map.of("key", "a" + i, "asWritten", "第" + i + "局"))
                .toList();

        GraphReply reply = new Papers(papers.title(), DAY, "多州市", many, List.of()).register(clerk());

        assertThat(field(reply)).isEqualTo("input.agencies");
        assertThat(reply.body().at("/errors/0/extensions/remedy").asText())
                .isEqualTo("Register at most 5000 mentions of a document at a time.");
    }

    @Test
    void manyCallersAtOnceCreateEverythingOnce() throws Exception {
        Papers shared = Papers.of("并发", DAY, "并州市")
                .agency("a1", "市审计局")
                .agency("a2", "市财政局")
                .person("p1", "顾浩", "a1", null)
                .person("p2", "李亚平", null, "市长");
        List<Papers> callers = IntStream.range(0, 12)
                .mapToObj(i -> i % 2 == 0
                        ? shared
                        : new Papers("并发 " + i, DAY, "并州市", shared.agencies().reversed(), shared.persons()))
                .toList();
        GraphClient client = clerk();

        List<List<String>> ids;
        try (ExecutorService pool = Executors.newFixedThreadPool(12)) {
            List<Future<GraphReply>> replies = callers.stream()
                    .map(papers -> pool.submit(() -> papers.register(client)))
                    .toList();
            ids = replies.stream().map(reply -> sortedIds(reply)).toList();
        }

        assertThat(ids).allSatisfy(one -> assertThat(one).hasSize(4).isEqualTo(ids.getFirst()));
        assertThat(agencies("并州市")).isEqualTo(2);
    }

    private List<String> sortedIds(Future<GraphReply> reply) {
        try {
            return ids(reply.get()).stream().sorted().toList();
        } catch (Exception e) {
            throw new IllegalStateException("A registration did not return", e);
        }
    }

    private static JsonNode registered(GraphReply reply, String list, int index) {
        return reply.at("/registerMentions/" + list + "/" + index);
    }

    private static List<String> ids(GraphReply reply) {
        return reply.at("/registerMentions").findValuesAsText("id");
    }

    private static String field(GraphReply reply) {
        assertThat(reply.codes()).containsExactly("INVALID_INPUT");
        return reply.body().at("/errors/0/extensions/field").asText();
    }

    private JsonNode agency(GraphReply registration, int index) {
        String id = registered(registration, "agencies", index).path("id").asText();
        return as("reader").ask("""
                        query($id: String!) { agency(id: $id, asOf: "2020-06-01") {
                          name shortName region provisional sourceDocument
                          names { name kind validFrom validTo observedOn }
                          parent { id }
                          appointments { post observedOn source person { name provisional } }
                        } }
                        """, Map.of("id", id)).at("/agency");
    }

    private int agencies(String region) {
        return as("reader")
                .ask(
                        "query($region: String) { agencies(filter: {region: $region}) { totalCount } }",
                        Map.of("region", region))
                .at("/agencies/totalCount")
                .asInt(-1);
    }

    private GraphClient clerk() {
        return as("clerk");
    }

    private GraphClient as(String role) {
        return GraphClient.at(endpoint).as(Tokens.of(role));
    }
}
