package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.directory.service.NameSounds;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** Names are found by what a person types: characters, pinyin, or the first letters of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class SearchTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    AgroalDataSource database;

    @Inject
    NameSounds sounds;

    @Test
    void agencyIsFoundByCharactersPinyinAndInitials() {
        World world = new World(endpoint, "寻州市");
        world.agency("寻州市财政局", ", abbreviations: [\"市财政局\"]");
        world.agency("寻州市绿化管理局", "");
        world.agency("寻州银行", "");

        assertThat(agencies("财政", "寻州市", "2020-01-01")).containsExactly("寻州市财政局");
        assertThat(agencies("caizheng", "寻州市", "2020-01-01")).containsExactly("寻州市财政局");
        assertThat(agencies("Cai Zheng Ju", "寻州市", "2020-01-01")).containsExactly("寻州市财政局");
        assertThat(agencies("sczj", "寻州市", "2020-01-01")).containsExactly("寻州市财政局");
        assertThat(agencies("lvhua", "寻州市", "2020-01-01")).containsExactly("寻州市绿化管理局");
        assertThat(agencies("yinhang", "寻州市", "2020-01-01")).containsExactly("寻州银行");
        assertThat(agencies("xzs", "寻州市", "2020-01-01")).containsExactly("寻州市财政局", "寻州市绿化管理局");
        assertThat(agencies("jiaoyu", "寻州市", "2020-01-01")).isEmpty();
    }

    @Test
    void formerNameIsFoundOnItsDaysOnly() {
        World world = new World(endpoint, "曾州市");
        String bureau = world.agency("曾州市规划局", "");
        world.mutated("renameAgency(input: {id: \"" + bureau
                + "\", version: 0, name: \"曾州市资源局\", on: \"2019-01-10\"}) { agency { id } }");

        assertThat(agencies("guihua", "曾州市", "2019-01-09")).containsExactly("曾州市规划局");
        assertThat(agencies("guihua", "曾州市", "2019-01-10")).isEmpty();
        assertThat(agencies("ziyuan", "曾州市", "2019-01-10")).containsExactly("曾州市资源局");
    }

    @Test
    void personIsFoundByCharactersPinyinAndInitials() {
        Papers.of("寻人", "2020-03-23", "寻州市")
                .agency("a1", "市统计局")
                .person("p1", "亓官翠翠", "a1", null)
                .register(GraphClient.at(endpoint).as(Tokens.of("clerk")));

        assertThat(persons("翠翠")).containsExactly("亓官翠翠");
        assertThat(persons("guan cui cui")).containsExactly("亓官翠翠");
        assertThat(persons("qgcc")).containsExactly("亓官翠翠");
    }

    @Test
    void nameThatWasWrittenWithoutItsSoundGetsIt() throws SQLException {
        execute("insert into agency (id, scope, region, provisional)"
                + " values ('01890000-0000-7000-8000-0000000005a1', '哑州市', '哑州市', false)");
        execute("insert into agency_name (id, agency_id, scope, name, match_key, kind) values (gen_random_uuid(),"
                + " '01890000-0000-7000-8000-0000000005a1', '哑州市', '哑州市气象局', '哑州市气象局', 'FULL')");
        assertThat(agencies("qixiang", "哑州市", "2020-01-01")).isEmpty();

        sounds.complete();

        assertThat(agencies("qixiang", "哑州市", "2020-01-01")).containsExactly("哑州市气象局");
        assertThat(agencies("yzsqxj", "哑州市", "2020-01-01")).containsExactly("哑州市气象局");
    }

    @Test
    void blankSearchIsRefused() {
        GraphReply reply = reader().ask("{ agencies(filter: {search: \" \"}) { totalCount } }");

        assertThat(reply.codes()).containsExactly("INVALID_INPUT");
        assertThat(reply.body().at("/errors/0/extensions/field").asText()).isEqualTo("filter.search");
    }

    @Test
    void nameThatOnlyLooksLikeAnotherIsRefused() {
        GraphReply radical = created("伪州市⼈民政府");
        GraphReply cyrillic = created("伪州АBC中心");
        GraphReply unseen = created("伪州市\u200B财政局");

        assertThat(radical.messages())
                .containsExactly("The name at input.name contains U+2F08, which only looks like 人.");
        assertThat(cyrillic.messages())
                .containsExactly("The name at input.name mixes letters of alphabets that look alike.");
        assertThat(unseen.messages())
                .containsExactly("The name at input.name contains the invisible character U+200B.");
        assertThat(List.of(radical, cyrillic, unseen))
                .allSatisfy(reply -> assertThat(reply.codes()).containsExactly("INVALID_INPUT"));
        assertThat(agencies("伪州", "伪州市", "2020-01-01")).isEmpty();
    }

    private GraphReply created(String name) {
        return GraphClient.at(endpoint)
                .as(Tokens.of("directory-editor"))
                .ask(
                        "mutation($name: String!) { createAgency(input: {name: $name, region: \"伪州市\"}) { agency { id } } }",
                        Map.of("name", name));
    }

    private List<String> agencies(String typed, String region, String day) {
        GraphReply reply = reader().ask(
                        "query($typed: String, $region: String, $day: Date) { agencies(filter: {search: $typed, region: $region},"
                                + " asOf: $day) { nodes { name } } }",
                        Map.of("typed", typed, "region", region, "day", day));
        assertThat(reply.messages()).isEmpty();
        return reply.at("/agencies/nodes").findValuesAsText("name");
    }

    private List<String> persons(String typed) {
        GraphReply reply = reader().ask(
                        "query($typed: String) { persons(filter: {search: $typed}) { nodes { name } } }",
                        Map.of("typed", typed));
        assertThat(reply.messages()).isEmpty();
        return reply.at("/persons/nodes").findValuesAsText("name");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private GraphClient reader() {
        return GraphClient.at(endpoint).as(Tokens.of("reader"));
    }
}
