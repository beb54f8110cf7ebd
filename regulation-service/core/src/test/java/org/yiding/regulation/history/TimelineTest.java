package org.yiding.regulation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.history.LifeEvent.Ended;
import org.yiding.regulation.history.LifeEvent.Promulgated;
import org.yiding.regulation.history.LifeEvent.ProvisionBegins;
import org.yiding.regulation.history.LifeEvent.Recorded;
import org.yiding.regulation.history.LifeEvent.Suspended;
import org.yiding.regulation.history.LifeEvent.TextBegins;
import org.yiding.regulation.history.Standing.Pending;
import org.yiding.regulation.history.Standing.State;

class TimelineTest {
    private static final Instant RECORDED = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Recorded KEPT = new Recorded(RECORDED, null);

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static TextBegins text(String version, String act, String on, int order) {
        return new TextBegins(version, act, day(on), order, KEPT);
    }

    private static Promulgated promulgated(String act, String on, String takesEffect) {
        return new Promulgated(act, day(on), day(takesEffect), KEPT);
    }

    /** Promulgated on 1 March 2020 for 1 May, amended from 1 July 2021, repealed from 1 January 2024. */
    private static List<LifeEvent> life() {
        return new ArrayList<>(List.of(
                promulgated("first", "2020-03-01", "2020-05-01"),
                text("v1", "first", "2020-05-01", 0),
                promulgated("amendment", "2021-06-10", "2021-07-01"),
                text("v2", "amendment", "2021-07-01", 0),
                new Ended(day("2024-01-01"), "repeal", KEPT)));
    }

    private static Standing on(List<LifeEvent> events, String iso) {
        return new Timeline(events).on(day(iso), NOW);
    }

    @Test
    void nothingIsKnownBeforePromulgation() {
        assertThat(on(life(), "2020-02-29").state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void promulgatedInstrumentIsNotInForceBeforeItsFirstDay() {
        Standing standing = on(life(), "2020-04-30");

        assertThat(standing.state()).isEqualTo(State.PROMULGATED);
        assertThat(standing.inForce()).isEmpty();
        assertThat(standing.pending()).containsExactly(new Pending("first", day("2020-05-01"), false));
    }

    @Test
    void firstDayIsIncluded() {
        assertThat(on(life(), "2020-05-01").inForce()).contains("v1");
        assertThat(on(life(), "2021-06-30").inForce()).contains("v1");
        assertThat(on(life(), "2021-07-01").inForce()).contains("v2");
    }

    @Test
    void dayOfRepealIsNotIncluded() {
        assertThat(on(life(), "2023-12-31").inForce()).contains("v2");
        assertThat(on(life(), "2024-01-01").state()).isEqualTo(State.REPEALED);
        assertThat(on(life(), "2024-01-01").inForce()).isEmpty();
    }

    @Test
    void endWithoutAnActIsALapse() {
        List<LifeEvent> events = life();
        events.set(4, new Ended(day("2024-01-01"), null, KEPT));

        assertThat(on(events, "2025-01-01").state()).isEqualTo(State.LAPSED);
    }

    @Test
    void promulgatedAmendmentIsPendingUntilItsDay() {
        Standing standing = on(life(), "2021-06-10");

        assertThat(standing.inForce()).contains("v1");
        assertThat(standing.pending()).containsExactly(new Pending("amendment", day("2021-07-01"), false));
        assertThat(standing.isBehind()).isFalse();
    }

    @Test
    void textWithoutAnActThatHoldsSaysThatItIsBehind() {
        List<LifeEvent> events = life();
        events.remove(3);

        Standing standing = on(events, "2021-07-01");

        assertThat(standing.inForce()).contains("v1");
        assertThat(standing.pending()).containsExactly(new Pending("amendment", day("2021-07-01"), true));
        assertThat(standing.isBehind()).isTrue();
    }

    @Test
    void ofSeveralActsOnOneDayTheLastInTheStatedOrderMadeTheText() {
        List<LifeEvent> events = life();
        events.add(text("v4", "third of the day", "2022-01-01", 2));
        events.add(text("v3", "second of the day", "2022-01-01", 1));

        assertThat(on(events, "2022-01-01").inForce()).contains("v4");
    }

    @Test
    void orderOfTheRecordsDoesNotMatter() {
        List<LifeEvent> events = life();
        Collections.reverse(events);

        assertThat(on(events, "2021-07-01")).isEqualTo(on(life(), "2021-07-01"));
    }

    @Test
    void actThatStartsInPartsIsPendingWithThePartThatHasNotStarted() {
        List<LifeEvent> events = life();
        events.add(promulgated("amendment", "2021-06-10", "2022-01-01"));

        assertThat(on(events, "2021-08-01").pending())
                .containsExactly(new Pending("amendment", day("2022-01-01"), false));

        events.add(text("v3", "amendment", "2022-01-01", 0));

        assertThat(on(events, "2022-01-01").pending()).isEmpty();
        assertThat(on(events, "2022-01-01").inForce()).contains("v3");
    }

    @Test
    void provisionWithADayOfItsOwnDoesNotHoldBefore() {
        List<LifeEvent> events = life();
        events.add(new ProvisionBegins("article-12", day("2020-09-01"), KEPT));

        assertThat(on(events, "2020-08-31").notYet()).containsExactly("article-12");
        assertThat(on(events, "2020-09-01").notYet()).isEmpty();
    }

    @Test
    void suspensionOfTheWholeEndsOnTheDayItAppliesAgain() {
        List<LifeEvent> events = life();
        events.add(new Suspended(null, day("2022-02-01"), day("2022-08-01"), "suspension", KEPT));

        assertThat(on(events, "2022-01-31").state()).isEqualTo(State.IN_FORCE);
        assertThat(on(events, "2022-02-01").state()).isEqualTo(State.SUSPENDED);
        assertThat(on(events, "2022-02-01").inForce()).isEmpty();
        assertThat(on(events, "2022-07-31").state()).isEqualTo(State.SUSPENDED);
        assertThat(on(events, "2022-08-01").inForce()).contains("v2");
    }

    @Test
    void suspendedProvisionLeavesTheRestInForce() {
        List<LifeEvent> events = life();
        events.add(new Suspended("article-9", day("2022-02-01"), null, "suspension", KEPT));

        assertThat(on(events, "2022-02-01").inForce()).contains("v2");
        assertThat(on(events, "2022-02-01").suspended()).containsExactly("article-9");
    }

    @Test
    void correctionChangesWhatIsKnownAndNotWhatWasKnown() {
        Instant corrected = Instant.parse("2025-05-05T00:00:00Z");
        List<LifeEvent> events = life();
        events.set(3, new TextBegins("v2", "amendment", day("2021-07-01"), 0, new Recorded(RECORDED, corrected)));
        events.add(new TextBegins("v2 corrected", "amendment", day("2021-07-01"), 0, new Recorded(corrected, null)));
        Timeline timeline = new Timeline(events);

        assertThat(timeline.on(day("2021-07-01"), NOW).inForce()).contains("v2 corrected");
        assertThat(timeline.on(day("2021-07-01"), corrected.minusSeconds(1)).inForce())
                .contains("v2");
    }

    @Test
    void whatIsRecordedLaterWasNotKnownBefore() {
        assertThat(new Timeline(life())
                        .on(day("2021-07-01"), RECORDED.minusSeconds(1))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    @Test
    void daysOnWhichTheAnswerChangesAreListedOnce() {
        List<LifeEvent> events = life();
        events.add(new Suspended(null, day("2022-02-01"), day("2022-08-01"), "suspension", KEPT));

        assertThat(new Timeline(events).days(NOW))
                .containsExactly(
                        day("2020-03-01"),
                        day("2020-05-01"),
                        day("2021-06-10"),
                        day("2021-07-01"),
                        day("2022-02-01"),
                        day("2022-08-01"),
                        day("2024-01-01"));
    }

    @Test
    void timesThatRunBackwardsAreRefused() {
        assertThatThrownBy(() -> new Recorded(NOW, RECORDED)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Suspended(null, day("2022-02-01"), day("2022-02-01"), "act", KEPT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
