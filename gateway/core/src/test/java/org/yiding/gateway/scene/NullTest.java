package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.answer;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.gateway.merge.Answer;

/** Keys that are null, entities that another subgraph does not know, and null that moves up across hops. */
class NullTest {

    @Test
    void entityWithANullKeyIsNotAskedFor() {
        Answer answer = answer("nulls", "{ parcels { id stamp } }");

        assertThat(answer.data())
                .hasToString(
                        "{parcels=[{id=a, stamp=sa}, {id=b, stamp=null}, {id=c, stamp=null}, {id=d, stamp=null}]}");
        assertThat(answer.errors()).isEmpty();
    }

    @Test
    void missingEntityMakesItsNonNullFieldsMoveUp() {
        Answer answer = answer("nulls", "{ van { load { id seal } } }");

        assertThat(answer.data()).hasToString("{van={load=[[{id=a, seal=x}, null], [null, null]]}}");
        assertThat(paths(answer))
                .containsExactly(List.of("van", "load", 0, 1, "seal"), List.of("van", "load", 1, 0, "seal"));
    }

    @Test
    void nullMovesUpToTheNearestPlaceThatMayBeNull() {
        Answer answer = answer("nulls", "{ parcel(id: \"d\") { id owner { id name } } parcels { owner { vip } } }");

        assertThat(answer.data())
                .hasToString(
                        "{parcel={id=d, owner=null}, parcels=[{owner={vip=true}}, {owner=null}, {owner={vip=true}},"
                                + " {owner={vip=null}}]}");
        assertThat(paths(answer)).containsExactly(List.of("parcel", "owner", "name"));
    }

    @Test
    void nullMovesUpToTheRootWhereNothingMayBeNull() {
        Answer answer = answer("nulls", "{ parcels { seal } }");

        assertThat(answer.data()).isNull();
        assertThat(answer.errors()).isNotEmpty();
    }

    @Test
    void errorOfASubgraphIsReportedOnceWhereTheValueIsMissing() {
        Answer answer = answer("nulls", "{ van { id broken: fails } }");

        assertThat(answer.data()).hasToString("{van={id=v, broken=null}}");
        assertThat(paths(answer)).containsExactly(List.of("van", "broken"));
        assertThat(answer.errors())
                .extracting(error -> error.get("extensions"))
                .containsExactly(Map.of("code", "INTERNAL", "service", "parcels"));
    }

    private static List<Object> paths(Answer answer) {
        return answer.errors().stream().map(error -> error.get("path")).toList();
    }
}
