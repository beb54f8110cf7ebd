package org.yiding.regulation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.address.Addresses;
import org.yiding.regulation.text.Instrument;

class ReplayTest {
    private static final Instrument FIRST = Instrument.parse("""
            山水市河道管理办法
            第一条　为了管理河道，制定本办法。
            第二条　市水务局负责河道管理。
            第三条　违反第二条的，给予警告。
            """);
    private static final ChainAct INSERTS = ChainAct.read("2020", """
            关于修改《山水市河道管理办法》的决定
            对《山水市河道管理办法》作如下修改：
            一、增加一条，作为第二条：“河道实行分级管理。”
            此外，对条文顺序作相应调整。
            """);
    private static final ChainAct CHANGES = ChainAct.read("2022", """
            关于修改《山水市河道管理办法》的决定
            对《山水市河道管理办法》作如下修改：
            一、将第三条中的“市水务局”修改为“市水行政主管部门”。
            二、增加一条，作为第三条：“河道分为三级。”
            此外，对条文顺序作相应调整。
            """);
    private static final ChainAct NONSENSE = ChainAct.read("2023", """
            关于修改《山水市河道管理办法》的决定
            对《山水市河道管理办法》作如下修改：
            一、删去第九条。
            """);

    private static Replayed.Step last(ChainAct... acts) {
        return Replay.replay(FIRST, null, List.of(acts)).steps().getLast();
    }

    private static String identityOf(Instrument text, String address) {
        return Addresses.of(text).written().entrySet().stream()
                .filter(entry -> entry.getValue().equals(address))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Test
    void everyActIsAppliedToTheTextBeforeIt() {
        assertThat(Replay.replay(FIRST, null, List.of(INSERTS, CHANGES)).text().print())
                .isEqualTo("""
                山水市河道管理办法
                第一条　为了管理河道，制定本办法。
                第二条　河道实行分级管理。
                第三条　河道分为三级。
                第四条　市水行政主管部门负责河道管理。
                第五条　违反第四条的，给予警告。
                """);
    }

    @Test
    void provisionKeepsItsIdentityThroughTheChain() {
        Replayed replayed = Replay.replay(FIRST, null, List.of(INSERTS, CHANGES));

        String identity = identityOf(FIRST, "第二条");

        assertThat(Addresses.of(replayed.steps().get(0).text()).written()).containsEntry(identity, "第三条");
        assertThat(Addresses.of(replayed.steps().get(1).text()).written()).containsEntry(identity, "第四条");
    }

    @Test
    void movesAreTracedWithTheActsBehindThem() {
        Replayed.Step step = last(INSERTS, CHANGES);

        ProvisionTrace trace = step.trace(identityOf(step.text(), "第四条"));

        assertThat(trace.insertedBy()).isNull();
        assertThat(trace.moves())
                .containsExactly(
                        new ProvisionTrace.Move(new Cause("2020", "", ""), "第二条", "第三条"),
                        new ProvisionTrace.Move(new Cause("2022", "", ""), "第三条", "第四条"));
    }

    @Test
    void lastChangeOfWordsIsTracedToItsSentence() {
        Replayed.Step step = last(INSERTS, CHANGES);

        ProvisionTrace trace = step.trace(identityOf(step.text(), "第四条第一款"));

        assertThat(trace.changedBy()).isNotNull();
        assertThat(trace.changedBy().act()).isEqualTo("2022");
        assertThat(trace.changedBy().point()).isEqualTo("一、");
        assertThat(trace.changedBy().sentence()).contains("将第三条中的“市水务局”修改为“市水行政主管部门”");
    }

    @Test
    void insertionsOfDifferentActsHaveDifferentIdentities() {
        Replayed.Step step = last(INSERTS, CHANGES);

        assertThat(identityOf(step.text(), "第二条")).isEqualTo("article-2@2020");
        assertThat(identityOf(step.text(), "第三条")).isEqualTo("article-3@2022");
        assertThat(step.trace("article-2@2020").insertedBy().act()).isEqualTo("2020");
        assertThat(step.trace("article-3@2022").insertedBy().point()).isEqualTo("二、");
    }

    @Test
    void untouchedProvisionHasAnEmptyTrace() {
        Replayed.Step step = last(INSERTS);

        assertThat(step.trace(identityOf(step.text(), "第一条")).isTouched()).isFalse();
    }

    @Test
    void chainStopsAtTheActThatCannotBeApplied() {
        Replayed replayed = Replay.replay(FIRST, null, List.of(INSERTS, NONSENSE, CHANGES));

        assertThat(replayed.steps()).hasSize(1);
        assertThat(replayed.stop()).isNotNull();
        assertThat(replayed.stop().act()).isEqualTo(NONSENSE);
        assertThat(replayed.stop().amendment().refusals()).hasSize(1);
        assertThat(replayed.text()).isEqualTo(replayed.steps().getFirst().text());
    }
}
