package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.answer;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;

import graphql.schema.idl.SchemaPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.gateway.merge.Answer;

/** What the public schema leaves out and plans still use. */
class InaccessibleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ docs { id text ... on Memo { size } ... on Plan { size } } }",
                "{ docs { ... on Plan { extra draft } } }",
                "{ find(id: \"d1\") { text level } }",
                "{ docs { __typename level } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("hidden", operation);
    }

    @Test
    void objectOfAnInaccessibleTypeBecomesNull() {
        Answer answer = answer("hidden", "{ any { __typename ... on Plan { extra } ... on Memo { size } } }");

        assertThat(String.valueOf(answer.data())).isEqualTo("{any=null}");
        assertThat(answer.errors()).hasSize(1);
    }

    @Test
    void publicSchemaDoesNotNameIt() {
        for (String tool : Scene.TOOLS) {
            String printed = new SchemaPrinter()
                    .print(new Scene("hidden", tool).supergraph().publicSchema());

            assertThat(printed)
                    .contains(
                            "type Memo implements Paper {\n  id: ID!\n  level: Level\n  size: Int!\n  text: String!\n}")
                    .contains("find(id: ID!): Paper")
                    .contains("union Any = Memo | Plan")
                    .doesNotContain("Ghost", "Secret", "key: ID", "CLOSED");
        }
    }
}
