package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;
import static org.yiding.gateway.scene.Asking.services;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.gateway.merge.Answer;
import org.yiding.gateway.world.Federation;

/** Root types of any name, shared roots, and mutations one after another. */
class RootTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __typename user { name mail } me { name } version }",
                "{ shared both { a b } users { age } }",
                "{ ... on Query { q: __typename shared } }",
                "mutation { __typename rename(name: \"x\") { name mail } }",
                "mutation { a: rename(name: \"x\") { age } reset { ok user { name } } b: rename(name: \"y\") { name } }",
                "mutation { shared }",
                "mutation { poke reset { user { mail name } } again: poke(n: 3) }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("roots", operation);
    }

    @Test
    void mutationsAreAskedInTheOrderOfTheOperation() {
        assertThat(services("roots", "mutation { a: rename(name: \"x\") { mail } reset { ok } b: poke c: poke }"))
                .containsExactly("alpha", "beta", "beta", "alpha");
    }

    @Test
    void mutationsThatFollowEachOtherInOneSubgraphShareARequest() {
        Federation federation = new Federation(new Scene("roots", "apollo"));

        federation.ask("mutation { b: poke again: poke(n: 3) rename(name: \"x\") { name } reset { ok } c: poke }");

        assertThat(federation.asked())
                .extracting(Federation.Asked::document)
                .containsExactly(
                        "mutation{poke poke__2:poke(n:3) rename(name:\"x\"){name}}",
                        "mutation{reset{ok}}",
                        "mutation{poke__3:poke}");
    }

    @Test
    void mutationWaitsForAllThatTheOneBeforeItAsksOfOthers() {
        assertThat(services("roots", "mutation { a: rename(name: \"x\") { mail } b: rename(name: \"y\") { mail } }"))
                .containsExactly("alpha", "beta", "alpha", "beta");
    }

    @Test
    void sharedMutationRunsOnce() {
        assertThat(services("roots", "mutation { shared }")).hasSize(1);
    }

    @Test
    void typeNameOfTheRootNeedsNobody() {
        assertThat(services("roots", "{ __typename }")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutation { touch { at query { version user { mail name } me { age } } } }",
                "mutation { touch { query { __typename version q: both { b } } all { version me { mail name } users { age } } } }",
            })
    void queryRootBelowAFieldIsThatOfOneSchema(String operation) {
        // Hive's composition refuses a graph that needs this.
        sameAsOneSchema("viewer", "apollo", operation, Map.of());
    }

    @Test
    void queryRootBelowAFieldIsAskedOfEverySubgraphThatItTakes() {
        Federation federation = new Federation(new Scene("viewer", "apollo"));

        federation.ask("mutation { touch { query { user { name } version } } }");

        assertThat(federation.asked())
                .extracting(Federation.Asked::document)
                .containsExactly("mutation{touch{query{user{name}}}}", "{version}");
    }

    @Test
    void errorBelowSuchARootStandsWhereTheClientAsked() {
        Answer failed = Asking.answer("viewer", "mutation { touch { q: query { b: broken } } }");
        Answer down = new Federation(new Scene("viewer", "apollo"))
                .without("beta")
                .ask("mutation { touch { q: query { version } } }");

        assertThat(failed.data()).hasToString("{touch={q={b=null}}}");
        assertThat(failed.errors())
                .extracting(error -> String.valueOf(error.get("path")))
                .containsExactly("[touch, q, b]");
        assertThat(down.data()).hasToString("{touch={q={version=null}}}");
        assertThat(down.errors())
                .extracting(error -> String.valueOf(error.get("path")))
                .containsExactly("[touch, q, version]");
    }
}
