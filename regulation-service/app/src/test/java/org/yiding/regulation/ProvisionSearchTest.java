package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.search.SearchQuery;
import org.yiding.regulation.store.history.SearchCriteria;
import org.yiding.regulation.store.history.SearchStore;
import org.yiding.regulation.store.history.SearchStore.Hit;
import org.yiding.regulation.store.history.SearchStore.Hits;
import org.yiding.regulation.store.history.SearchStore.Place;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** Words found in the texts of a day. Each test has a city of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ProvisionSearchTest {

    private static final String ASK = """
            query($query: String!, $asOf: Date, $filter: ProvisionSearchFilter, $first: Int, $after: String) {
              searchProvisions(query: $query, asOf: $asOf, filter: $filter, first: $first, after: $after) {
                totalCount ranked pageInfo { hasNextPage endCursor }
                nodes { snippet found { start end } relevance regulation { title } provision { id address text } }
              }
            }""";

    /** Twenty thousand provisions of one regulation, each with words of its own, seen by this transaction alone. */
    private static final String MANY_TEXTS = """
            insert into document (sha256, as_of, registered_at) values (repeat('e', 64), '2020-01-01', now());
            insert into regulation (id, scope, title, title_key, type, type_certainty, type_basis, source_document)
              values ('00000000-0000-7000-8000-00000000000e', 'e', '多条办法', '多条办法', 'RULE', 'STATED', '文件写明',
                repeat('e', 64));
            insert into provision (id, regulation_id)
              select 5000000 + i, '00000000-0000-7000-8000-00000000000e' from generate_series(1, 20000) i;
            insert into passage (id, body)
              select 5000000 + i, '第' || i || '号泊位由' || chr(20000 + i) || chr(20100 + i) || '管理。'
              from generate_series(1, 20000) i;
            insert into provision_state (regulation_id, provision_id, passage_id, rank, depth, level, lead, tail, from_day,
              recorded_at)
              select '00000000-0000-7000-8000-00000000000e', 5000000 + i, 5000000 + i, i, 0, 'PARAGRAPH', '', '',
                '2020-01-01', now() from generate_series(1, 20000) i;
            analyze passage;
            analyze provision_state;
            """;

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    SearchStore store;

    @Inject
    DataSource database;

    private ShanshuiCity city(String name) {
        ShanshuiCity city = new ShanshuiCity(name, endpoint);
        city.imports("parking/first.txt", "2018-05-01");
        city.imports("bicycles/first.txt", "2016-11-01");
        city.applies(1);
        city.applies(2);
        return city;
    }

    private static JsonNode found(ShanshuiCity city, String query, String day) {
        return ask(city, query, Map.of("asOf", day, "filter", Map.of("region", city.name())))
                .at("/searchProvisions");
    }

    private static GraphReply ask(ShanshuiCity city, String query, Map<String, Object> further) {
        Map<String, Object> variables = new HashMap<>(further);
        variables.put("query", query);
        return city.as("reader").ask(ASK, variables);
    }

    private static List<String> addresses(JsonNode found) {
        List<String> addresses = new ArrayList<>();
        found.path("nodes")
                .forEach(node ->
                        addresses.add(node.at("/regulation/title").asText().substring(3) + " "
                                + node.at("/provision/address").asText()));
        return addresses;
    }

    @Test
    void wordsOfTwoCharactersAreFoundInTheTextOfTheDayWithTheirAddress() {
        ShanshuiCity city = city("检州市");

        JsonNode before = found(city, "物价", "2021-06-17");
        JsonNode after = found(city, "物价", "2021-06-18");

        assertThat(addresses(before))
                .containsExactlyInAnyOrder("公共停车场管理办法 第三条第二款", "公共停车场管理办法 第十二条第一款", "非机动车停放管理办法 第三条第一款");
        assertThat(after.path("totalCount").asInt()).isZero();
    }

    @Test
    void allWordsMustStandInOneProvisionAndTheSnippetMarksThem() {
        ShanshuiCity city = city("词州市");

        JsonNode found = found(city, "免收　停车费", "2022-01-01");

        assertThat(found.path("nodes"))
                .extracting(
                        n -> n.path("snippet").asText(),
                        n -> n.path("found").toString(),
                        n -> n.at("/provision/address").asText())
                .containsExactly(
                        tuple("停车不超过三十分钟的，免收停车费。", "[{\"start\":11,\"end\":13},{\"start\":13,\"end\":16}]", "第十二条第二款"));
    }

    @Test
    void theOneThatSpeaksMostOfItComesFirst() {
        ShanshuiCity city = city("序州市");

        JsonNode found = found(city, "非机动车", "2022-01-01");

        assertThat(found.path("ranked").asBoolean()).isTrue();
        assertThat(found.at("/nodes/0/provision/text").asText()).isEqualTo("为了规范非机动车停放，制定本办法。");
        assertThat(found.path("nodes"))
                .extracting(n -> n.path("relevance").asDouble())
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    @Test
    void titleAndNumberLeadToTheArticle() {
        ShanshuiCity city = city("号州市");

        JsonNode article = found(city, "《号州市公共停车场管理办法》第八条", "2022-01-01");
        JsonNode earlier = found(city, "公共停车场管理办法第八条", "2019-01-01");
        JsonNode within = found(city, "《公共停车场管理办法》第六条 学校", "2022-01-01");

        assertThat(article.path("nodes"))
                .extracting(n -> n.at("/provision/text").asText())
                .containsExactlyInAnyOrder("", "鼓励单位和个人利用闲置土地建设临时停车场。");
        assertThat(earlier.path("nodes"))
                .extracting(n -> n.at("/provision/text").asText())
                .containsExactlyInAnyOrder("", "任何单位和个人不得擅自改变停车场的用途。");
        assertThat(addresses(within)).containsExactly("公共停车场管理办法 第六条第一款第一项");
    }

    @Test
    void numbersOfOrdersAreFoundInTheHistoryNoteAndHeadingsAreProvisionsToo() {
        ShanshuiCity city = city("令州市");

        assertThat(found(city, "令第21号", "2022-01-01").path("totalCount").asInt())
                .isEqualTo(2);
        assertThat(addresses(found(city, "规划和建设", "2022-01-01"))).containsExactly("公共停车场管理办法 第二章");
    }

    @Test
    void issuerTypeAndStageRestrictTheTexts() {
        ShanshuiCity city = city("限州市");

        assertThat(count(city, Map.of("issuer", "限州市人民政府"))).isEqualTo(3);
        assertThat(count(city, Map.of("issuer", "限州市人民政府", "type", "NORMATIVE_DOCUMENT", "stage", "AMENDED")))
                .isEqualTo(3);
        assertThat(count(city, Map.of("issuer", "限州市人民政府", "stage", "REPEALED")))
                .isZero();
        assertThat(count(city, Map.of("issuer", "限州市人民政府", "type", "LAW"))).isZero();
    }

    private static int count(ShanshuiCity city, Map<String, Object> filter) {
        return ask(city, "发展和改革委员会", Map.of("asOf", "2021-06-18", "filter", filter))
                .at("/searchProvisions/totalCount")
                .asInt();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        ShanshuiCity city = city("翻州市");
        Map<String, Object> here = Map.of("region", "翻州市");
        List<String> walked = new ArrayList<>();
        Map<String, Object> page = new HashMap<>(Map.of("asOf", "2022-01-01", "filter", here, "first", 3));
        JsonNode answer;
        do {
            answer = ask(city, "停车", page).at("/searchProvisions");
            answer.path("nodes").forEach(n -> walked.add(n.at("/provision/id").asText()));
            page.put("after", answer.at("/pageInfo/endCursor").asText());
        } while (answer.at("/pageInfo/hasNextPage").asBoolean());

        assertThat(walked).hasSize(answer.path("totalCount").asInt()).doesNotHaveDuplicates();
        assertThat(walked).hasSize(22);
    }

    @Test
    void whatCannotBeLookedForIsRefused() {
        ShanshuiCity city = new ShanshuiCity("误州市", endpoint);

        for (String query : List.of("", "车", "第十条", "《停车场管理办法》", "长".repeat(201), "一二 ".repeat(9))) {
            GraphReply reply = ask(city, query, Map.of());

            assertThat(reply.codes()).as(query).containsExactly("INVALID_INPUT");
            assertThat(reply.body().at("/errors/0/extensions/field").asText()).isEqualTo("query");
        }
        assertThat(ask(city, "100%_", Map.of()).codes()).isEmpty();
    }

    @Test
    void aListThatBeganByRelevanceGoesOnSoWhenThereAreTooManyByThen() {
        ShanshuiCity city = city("列州市");
        SearchCriteria criteria = within(city, "停车");

        Hits first = page(criteria, null, 3, 22);
        Hits rest = page(criteria, placeOf(first, true), 100, 5);

        assertThat(first).returns(22L, Hits::total).returns(true, Hits::ranked);
        assertThat(rest).returns(22L, Hits::total).returns(true, Hits::ranked);
        assertThat(rest.list()).hasSize(19).doesNotContainAnyElementsOf(first.list());
        assertThat(rest.list()).extracting(Hit::relevance).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void ofTooManyHitsThoseTakenUpLastComeFirstAndPagesLeaveNoneOut() {
        ShanshuiCity city = city("众州市");
        SearchCriteria criteria = within(city, "停车");
        List<String> ranked = identities(page(criteria, null, 100, 22));

        List<Hit> walked = new ArrayList<>();
        Hits page = page(criteria, null, 5, 21);
        while (!page.list().isEmpty()) {
            assertThat(page).returns(21L, Hits::total).returns(false, Hits::ranked);
            walked.addAll(page.list());
            page = page(criteria, placeOf(page, false), 5, 21);
        }

        assertThat(walked)
                .extracting(hit -> hit.row().identity())
                .hasSize(22)
                .containsExactlyInAnyOrderElementsOf(ranked);
        assertThat(walked)
                .extracting(hit -> Long.parseLong(hit.row().identity().substring(1)))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    @TestTransaction
    void wordsThatStandInTwentyThousandProvisionsAreFoundInThoseTakenUpLast() throws SQLException {
        keepManyTexts();
        SearchCriteria criteria = new SearchCriteria(
                SearchQuery.parse("管理"), LocalDate.parse("2022-01-01"), null, null, null, null, null);

        Hits first = store.list(criteria, null, 3, 5_000);
        Hits second = store.list(criteria, placeOf(first, false), 2, 5_000);

        assertThat(first).returns(5_000L, Hits::total).returns(false, Hits::ranked);
        assertThat(identities(first)).containsExactly("p5020000", "p5019999", "p5019998");
        assertThat(identities(second)).containsExactly("p5019997", "p5019996");
    }

    @Test
    @TestTransaction
    void inFewRegulationsCommonWordsAreFoundWithoutTheHitsInAllOthers() throws SQLException {
        SearchCriteria criteria = within(city("少州市"), "管理");
        Hits before = store.list(criteria, null, 100, 5_000);

        keepManyTexts();

        assertThat(String.join("\n", store.plan(criteria)))
                .contains("provision_state_text_ix")
                .doesNotContain("passage_pairs_ix");
        assertThat(before.list()).isNotEmpty();
        assertThat(store.list(criteria, null, 100, 5_000)).isEqualTo(before);
    }

    private static SearchCriteria within(ShanshuiCity city, String words) {
        return new SearchCriteria(
                SearchQuery.parse(words), LocalDate.parse("2022-01-01"), null, city.name(), null, null, null);
    }

    private Hits page(SearchCriteria criteria, @Nullable Place after, int limit, int most) {
        return QuarkusTransaction.requiringNew().call(() -> store.list(criteria, after, limit, most));
    }

    private static Place placeOf(Hits page, boolean ranked) {
        Hit last = page.list().getLast();
        long provision = Long.parseLong(last.row().identity().substring(1));
        return new Place(ranked ? last.relevance() : null, last.regulationId(), provision);
    }

    private static List<String> identities(Hits page) {
        return page.list().stream().map(hit -> hit.row().identity()).toList();
    }

    private void keepManyTexts() throws SQLException {
        // Counting rows is the owner's to do, and these only the service's transaction sees.
        try (Connection owner = PostgresResource.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("grant maintain on passage, provision_state to service");
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(MANY_TEXTS);
        }
    }

    @Test
    @TestTransaction
    void pairsOfCharactersAreFoundByTheirIndexAndStatesByTheirPassage() throws SQLException {
        keepManyTexts();
        SearchCriteria criteria = new SearchCriteria(
                SearchQuery.parse("停车场"), LocalDate.parse("2022-01-01"), null, null, null, null, null);

        assertThat(String.join("\n", store.plan(criteria)))
                .contains("Bitmap Index Scan on passage_pairs_ix")
                .contains("Index Scan using provision_state_passage_ix");
    }
}
