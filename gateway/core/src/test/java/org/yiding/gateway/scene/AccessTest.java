package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiding.gateway.merge.Answer;
import org.yiding.gateway.supergraph.AccessRules.Grants;
import org.yiding.gateway.world.Federation;

/** What a schema lets only some callers see is decided before anything is fetched. */
class AccessTest {

    private static final Grants KNOWN = new Grants(true, Set.of(), Set.of());

    private static Federation as(Grants grants) {
        return new Federation(new Scene("access", "apollo")).as(grants);
    }

    @Test
    void fieldForKnownCallersIsNullForOthersAndNotFetched() {
        Federation federation = as(Grants.NONE);

        Answer answer = federation.ask("{ stats staff { name } }");

        assertThat(answer.data()).hasToString("{stats=null, staff=[{name=Amy}, {name=Bo}]}");
        assertThat(answer.errors())
                .hasToString(
                        "[{message=The caller may not see Query.stats., path=[stats], extensions={code=FORBIDDEN}}]");
        assertThat(federation.asked()).extracting(Federation.Asked::document).containsExactly("{staff{name}}");
    }

    @Test
    void nothingIsAskedWhereNothingIsAllowed() {
        Federation federation = as(Grants.NONE);

        assertThat(federation.ask("{ stats }").data()).hasToString("{stats=null}");
        assertThat(federation.asked()).isEmpty();
    }

    @Test
    void knownCallerSeesWhatNeedsNoMore() {
        Answer answer = as(KNOWN).ask("{ stats person { phone born boss { name } salary } }");

        assertThat(answer.data()).hasToString("{stats=3, person={phone=1, born=2000, boss={name=Zed}, salary=null}}");
        assertThat(answer.errors())
                .extracting(error -> String.valueOf(error.get("path")))
                .containsExactly("[person, salary]");
    }

    @Test
    void typeForKnownCallersIsHiddenWhereverItIsReturned() {
        Answer answer = as(Grants.NONE).ask("{ boss { name } person { name boss { car } born } }");

        assertThat(answer.data()).hasToString("{boss=null, person={name=Amy, boss=null, born=null}}");
        assertThat(answer.errors())
                .extracting(error -> String.valueOf(error.get("path")))
                .containsExactly("[boss]", "[person, boss]", "[person, born]");
    }

    @Test
    void neverNullFieldTakesTheObjectAboveWithIt() {
        Answer answer = as(Grants.NONE).ask("{ board { name } person { phone } }");

        assertThat(answer.data()).isNull();
        assertThat(answer.errors()).hasSize(1);
    }

    @Test
    void eachAlternativeOfScopesIsNeededWhole() {
        String operation = "{ person { salary grudge grade } }";

        assertThat(as(new Grants(true, Set.of("pay:read"), Set.of()))
                        .ask(operation)
                        .data())
                .hasToString("{person={salary=null, grudge=null, grade=1}}");
        assertThat(as(new Grants(true, Set.of("pay:read", "staff:read"), Set.of()))
                        .ask(operation)
                        .data())
                .hasToString("{person={salary=10, grudge=grudge{salary=10}, grade=1}}");
        assertThat(as(new Grants(true, Set.of("admin"), Set.of()))
                        .ask(operation)
                        .data())
                .hasToString("{person={salary=10, grudge=grudge{salary=10}, grade=1}}");
    }

    @Test
    void policyOfOneMemberOfAnInterfaceHidesItThereAlone() {
        Answer answer = as(KNOWN).ask("{ board { name note } }");

        assertThat(answer.data()).hasToString("{board=[{name=C, note=null}, {name=K, note=m}]}");
        assertThat(answer.errors()).extracting(error -> error.get("path")).containsExactly(List.of("board"));
    }

    @Test
    void policiesThatTheCallerHoldsOpenTheField() {
        String operation = "{ mail { text } }";

        assertThat(as(new Grants(true, Set.of(), Set.of("role:clerk")))
                        .ask(operation)
                        .data())
                .hasToString("{mail={text=null}}");
        assertThat(as(new Grants(true, Set.of(), Set.of("role:clerk", "role:reader")))
                        .ask(operation)
                        .data())
                .hasToString("{mail={text=t}}");
        assertThat(as(new Grants(true, Set.of(), Set.of("role:auditor")))
                        .ask(operation)
                        .data())
                .hasToString("{mail={text=t}}");
    }

    @Test
    void mutationThatIsNotAllowedDoesNotRun() {
        Federation federation = as(KNOWN);

        Answer answer = federation.ask("mutation { fire(id: \"amy\") greet }");

        assertThat(answer.data()).isEqualTo(mapOf("fire", null, "greet", "hi"));
        assertThat(federation.asked()).extracting(Federation.Asked::document).containsExactly("mutation{greet}");
    }

    private static Map<String, Object> mapOf(String first, Object one, String second, Object other) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, other);
        return map;
    }
}
