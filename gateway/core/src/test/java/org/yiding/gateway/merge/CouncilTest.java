package org.yiding.gateway.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.gateway.world.Council;
import org.yiding.gateway.world.Federation;

class CouncilTest {

    private final Council council = new Council();
    private final Federation federation = new Federation(council);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ meetings { nodes { ordinal title } totalCount } }",
                "{ meetings { nodes { id items { title documents { title regulation { title stage } } } } } }",
                "{ meetings { nodes { ordinal chair { name } items { number assignments { asWritten agency { name } person"
                        + " { name attendances } } documents { regulation { title amendedBy { title decidedAt { ordinal"
                        + " } } } } } } pageInfo { endCursor hasNextPage } } }",
                "{ agencies { name short: name(short: true) assignments { asWritten person { name } } parent { id name"
                        + " assignments { asWritten } } } }",
                "{ persons { name appointments { post agency { name assignments { asWritten } } } attendances } }",
                "{ regulations { title decidedAt { title items { documents { regulation { stage } } } } } agency(id:"
                        + " \"a2\") { name } meeting(id: \"m1\") { title } }",
                "{ meeting(id: \"nobody\") { chair { name } } }",
                "{ __typename meeting(id: \"m1\") { __typename chair { __typename name } } }",
                "query($id: String!, $first: Int = 1) { meeting(id: $id) { items { a: assignments(first: $first) { asWritten"
                        + " agency { name } } b: assignments(role: \"LEAD\") { agency { n: name, name: code } } } } }",
                "fragment A on Agency { name parent { ...P } } fragment P on Agency { name head { name } } { agencies { ...A ..."
                        + " on Agency { assignments { agency { ...P } } } } }",
                "query($yes: Boolean = true, $no: Boolean = false) { meetings { nodes { ordinal chair @include(if: $yes) { name"
                        + " } items @skip(if: $yes) { title } title @include(if: $no) } } }",
                "{ regulations { id: title title: id page { endCursor } } }",
                "{ meetings { nodes { items { documents { regulation { page { hasNextPage } decidedAt { items { assignments {"
                        + " agency { head { attendances appointments { post } } } } } } } } } } } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        Map<String, Object> variables = Map.of("id", "m1", "yes", true, "no", false);

        Answer answer = federation.ask(operation, variables);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data())
                .isEqualTo(council.expected(operation, variables).get("data"));
    }

    @Test
    void oneRequestGoesToEachSubgraphAndLevel() {
        federation.ask("{ meetings { nodes { chair { name } items { assignments { agency { name } person { name } }"
                + " documents { regulation { title } } } } } }");

        assertThat(federation.asked())
                .extracting(Federation.Asked::document)
                .containsExactlyInAnyOrder(
                        "{meetings{nodes{chair{id} items{assignments{agency{id} person{id}} documents{regulation{id}}}}}}",
                        "query($r0:[_Any!]!,$r1:[_Any!]!){e0:_entities(representations:$r0){...on Person{name}}"
                                + " e1:_entities(representations:$r1){...on Agency{name}}}",
                        "query($r0:[_Any!]!){_entities(representations:$r0){...on Regulation{title}}}");
    }
}
