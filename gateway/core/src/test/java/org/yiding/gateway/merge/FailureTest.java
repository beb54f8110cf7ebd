package org.yiding.gateway.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.gateway.world.Council;
import org.yiding.gateway.world.Federation;

class FailureTest {

    private final Council council = new Council();
    private final Federation federation = new Federation(council);

    @Test
    void serviceThatIsDownIsNamedAtEveryPlaceAndTheRestIsKept() {
        Answer answer = federation
                .without("regulation")
                .ask(
                        "{ meeting(id: \"m1\") { title chair { name } items { documents { heading: title regulation { stage"
                                + " } } } } }");

        assertThat(answer.data())
                .hasToString("{meeting={title=第93次, chair={name=李亚平}, items=[{documents=[{heading=管理办法,"
                        + " regulation={stage=null}}, {heading=附件, regulation=null}]}, {documents=[{heading=修改决定,"
                        + " regulation={stage=null}}, {heading=管理办法, regulation={stage=null}}]}]}}");
        assertThat(answer.errors())
                .extracting(error -> error.get("path"))
                .containsExactlyInAnyOrder(
                        List.of("meeting", "items", 0, "documents", 0, "regulation", "stage"),
                        List.of("meeting", "items", 1, "documents", 0, "regulation", "stage"),
                        List.of("meeting", "items", 1, "documents", 1, "regulation", "stage"));
        assertThat(answer.errors())
                .extracting(error -> error.get("extensions"))
                .containsOnly(Map.of("code", "UPSTREAM_UNAVAILABLE", "service", "regulation"));
    }

    @Test
    void nullThatMayNotStandMovesUpToTheNextPlaceThatMayBeNull() {
        Answer answer = federation
                .without("directory")
                .ask(
                        "{ meeting(id: \"m1\") { title chair { name } items { assignments { asWritten agency { name } } } } }");

        assertThat(answer.data())
                .hasToString("{meeting={title=第93次, chair=null, items=[{assignments=[{asWritten=市国资委, agency=null},"
                        + " {asWritten=国资委, agency=null}]}, {assignments=[{asWritten=市公安局, agency=null},"
                        + " {asWritten=有关部门, agency=null}]}]}}");
        assertThat(answer.errors())
                .hasSize(4)
                .allMatch(error -> ((List<?>) error.get("path")).getLast().equals("name"));
    }

    @Test
    void rootOfAServiceThatIsDownMakesAllDataNull() {
        Answer answer = federation.without("directory").ask("{ agencies { id } meeting(id: \"m1\") { title } }");

        assertThat(answer.data()).isNull();
        assertThat(answer.errors())
                .hasToString("[{message=The service directory cannot be reached at the moment., path=[agencies],"
                        + " extensions={code=UPSTREAM_UNAVAILABLE, service=directory}}]");
    }

    @Test
    void internalMessageOfASubgraphStaysInside() {
        Answer answer = federation.ask(
                "{ meeting(id: \"m1\") { items { assignments(first: 1) { agency { broken: fails" + " id } } } } }");

        assertThat(answer.errors()).hasSize(2).allSatisfy(error -> {
            assertThat(error.toString()).doesNotContain("database");
            assertThat(error.get("extensions")).isEqualTo(Map.of("code", "INTERNAL", "service", "directory"));
        });
        assertThat(answer.errors())
                .extracting(error -> error.get("path"))
                .containsExactly(
                        List.of("meeting", "items", 0, "assignments", 0, "agency", "broken"),
                        List.of("meeting", "items", 1, "assignments", 0, "agency", "broken"));
    }

    @Test
    void publishedErrorKeepsItsMessageAndFindsTheClientsPath() {
        Map<String, Object> forbidden = Map.of(
                "message", "Your roles do not allow this.",
                "path", List.of("_entities", 1, "title"),
                "extensions", Map.of("code", "FORBIDDEN", "exception", "org.example.Secret"));
        Map<String, Object> data = new HashMap<>();
        data.put("_entities", Arrays.asList(Map.of("title", "管理办法"), null));
        Answer answer = federation
                .answering("regulation", Map.of("data", data, "errors", List.of(forbidden)))
                .ask("{ meeting(id: \"m1\") { items { documents { on: regulation { name: title } } } } }");

        assertThat(answer.errors())
                .hasToString(
                        "[{message=Your roles do not allow this., path=[meeting, items, 1, documents, 0, on, name],"
                                + " extensions={code=FORBIDDEN, service=regulation}}]");
        assertThat(answer.data())
                .hasToString("{meeting={items=[{documents=[{on={name=管理办法}}, {on=null}]}, {documents=[{on=null},"
                        + " {on={name=管理办法}}]}]}}");
    }

    @Test
    void refusalWithoutDataStandsAtWhatWasAskedFor() {
        Map<String, Object> refusal = Map.of("message", "No.", "extensions", Map.of("code", "FORBIDDEN"));
        Map<String, Object> reply = new HashMap<>(Map.of("errors", List.of(refusal)));
        Answer answer =
                federation.answering("regulation", reply).ask("{ regulation(id: \"r1\") { title } persons { name } }");

        assertThat(answer.errors())
                .hasToString("[{message=No., path=[regulation], extensions={code=FORBIDDEN, service=regulation}}]");
        assertThat(answer.data()).containsEntry("regulation", null).containsKey("persons");
    }

    @Test
    void valueThatThePublicSchemaDoesNotKnowBecomesNull() {
        Answer answer = federation.ask("{ meeting(id: \"m2\") { ordinal state } }");

        assertThat(answer.data()).hasToString("{meeting={ordinal=94, state=null}}");
        assertThat(answer.errors())
                .hasToString("[{message=The value of Meeting.state is not part of this graph., path=[meeting, state],"
                        + " extensions={code=INTERNAL}}]");
    }

    @Test
    void answerOfTheWrongShapeIsAnErrorAndNotACrash() {
        Map<String, Object> data = Map.of("meetings", Map.of("nodes", "none", "totalCount", 3));
        Answer answer = federation
                .answering("meeting", Map.of("data", data))
                .ask("{ meetings { nodes { chair { name } } totalCount } persons { name } }");

        assertThat(answer.data()).isNull();
        assertThat(answer.errors())
                .extracting(error -> error.get("message"))
                .containsExactly("The value of MeetingConnection.nodes is not a list.");
    }

    @Test
    void mutationsRunInTheOrderOfTheOperationWithTheirHops() {
        Answer answer = federation.ask(
                "mutation($file: String!) { a: confirm(id: \"m1\") { chair { name } } importMinutes(input: {fileName: $file})"
                        + " { meeting { items { documents { regulation { title } } } } alreadyImported } repeal(id: \"r1\") {"
                        + " decidedAt { ordinal } } b: confirm(id: \"m1\") { ordinal } }",
                Map.of("file", "93.txt"));

        assertThat(council.commands).containsExactly("confirm m1", "import 93.txt", "repeal r1", "confirm m1");
        assertThat(federation.services())
                .containsExactly("meeting", "directory", "meeting", "regulation", "regulation", "meeting", "meeting");
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.data())
                .containsEntry("a", Map.of("chair", Map.of("name", "李亚平")))
                .containsEntry("b", Map.of("ordinal", 93));
    }

    @Test
    void onlyTheVariablesADocumentUsesAreSent() {
        federation.ask(
                "query($id: String!, $short: Boolean = false, $unset: Int) { meeting(id: $id) { items { assignments(first:"
                        + " $unset) { agency { name(short: $short) } } } } }",
                Map.of("id", "m1", "short", true));

        assertThat(federation.asked().getFirst().variables()).isEqualTo(Map.of("id", "m1"));
        assertThat(federation.asked().getLast().document())
                .isEqualTo("query($short:Boolean=false,$r0:[_Any!]!){_entities(representations:$r0){...on Agency{"
                        + "name(short:$short)}}}");
        assertThat(federation.asked().getLast().variables()).containsOnlyKeys("short", "r0");
    }

    @Test
    void whatIsSkippedIsNotFetched() {
        Answer answer = federation.ask(
                "query($more: Boolean!) { meeting(id: \"m1\") { title chair @include(if: $more) { name } ... @skip(if: true)"
                        + " { items { documents { regulation { title } } } } } }",
                Map.of("more", false));

        assertThat(federation.services()).containsExactly("meeting");
        assertThat(answer.data()).hasToString("{meeting={title=第93次}}");
    }

    @Test
    void schemaIsAnsweredWithoutASubgraph() {
        Answer answer = federation.ask(
                "{ __schema { queryType { name } } meeting: __type(name: \"Meeting\") { fields { name } } }");

        assertThat(federation.asked()).isEmpty();
        assertThat(answer.data())
                .hasToString(
                        "{__schema={queryType={name=Query}}, meeting={fields=[{name=id}, {name=ordinal}, {name=state},"
                                + " {name=title}, {name=chair}, {name=items}]}}");
    }

    @Test
    void compositionIsNotPartOfTheSchema() {
        Answer answer = federation.ask("{ join: __type(name: \"join__Graph\") { name } }");

        assertThat(answer.data()).hasToString("{join=null}");
    }

    @Test
    void introspectionBeyondGoodFaithIsRefused() {
        Answer answer =
                federation.ask("{ a: __type(name: \"Meeting\") { name } b: __type(name: \"Agency\") { name } }");

        assertThat(answer.data()).hasToString("{a=null, b=null}");
        assertThat(answer.errors())
                .extracting(error -> error.get("extensions"))
                .containsExactly(Map.of("code", "INVALID_INPUT"));
    }
}
