package org.yiding.gateway.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.gateway.world.Federation;
import org.yiding.gateway.world.Media;

class MediaTest {

    private final Media media = new Media();
    private final Federation federation = new Federation(media);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ library { title } }",
                "{ library { __typename title ... on Film { minutes } ... on Book { pages } } }",
                "{ library { maker { name ... on Writer { pen } ... on Studio { founded } __typename } } }",
                "{ search { ... on Film { title minutes } ... on Studio { name founded } } }",
                "{ search { ... on Media { id } ... on Maker { name } } }",
                "{ favourites { ... on Film { size } ... on Book { bookSize: size } } }",
                "{ found { __typename ... on Award { year } ... on Studio { name founded } } }",
                "{ library { stars } }",
                "{ library { ... on Film { stars minutes } ... on Book { stars } } }",
                "{ top { stars } }",
                "{ top { title } }",
                "{ top { __typename stars ... on Book { pages } } }",
                "{ top { comments { text on { title stars comments { on { id __typename } } } } } }",
                "fragment M on Media { title maker { name } } { media(id: \"k1\") { ...M ... on Book { ...M pages } } top { ...M } }",
                "{ media(id: \"f1\") { a: title ... on Film { a: title b: stars } ... on Book { b: stars } } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        Answer answer = federation.ask(operation);

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data()).isEqualTo(media.expected(operation, Map.of()).get("data"));
    }

    @Test
    void fieldsOfOneNameAndDifferentTypesGetNamesOfTheirOwn() {
        federation.ask("{ favourites { ... on Film { size } ... on Book { bookSize: size } } }");

        assertThat(federation.asked())
                .extracting(Federation.Asked::document)
                .containsExactly("{favourites{__typename ...on Book{size__Book:size} ...on Film{size__Film:size}}}");
    }

    @Test
    void interfaceIsAskedForByItsNameWhereItIsAnObject() {
        federation.ask("{ library { stars } }");

        assertThat(federation.asked().getLast().variables())
                .hasToString("{r0=[{__typename=Media, id=f1}, {__typename=Media, id=k1}]}");
    }
}
