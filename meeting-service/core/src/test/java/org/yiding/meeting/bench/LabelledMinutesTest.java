package org.yiding.meeting.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.meeting.model.Confidence;

/** The reading may get better on the labelled minutes, never worse. */
class LabelledMinutesTest {

    private static Score score = new Score();

    @BeforeAll
    static void readThemAll() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("samples/suzhou-93.txt"))) {
            root = root.getParent();
        }
        score = ReadBench.score(LabelledSet.load(
                root.resolve("meeting-service/core/src/test/resources/labelled"), root.resolve("samples")));
    }

    /** What was reached when it was last measured. */
    @ParameterizedTest
    @CsvSource({
        "MEETING, 0.99",
        "ITEMS, 1.00",
        "DECISIONS, 1.00",
        "DOCUMENTS, 1.00",
        "ASSIGNMENTS, 1.00",
        "NEXT_STEPS, 0.98",
        "EFFECTIVE_DATES, 1.00",
        "ATTENDANCE, 1.00",
        "DEADLINES, 0.98",
        "SUMS, 1.00",
        "EXCUSED, 1.00"
    })
    void noKindOfFactFallsBehindWhatWasReached(FactKind kind, double floor) {
        assertThat(score.of(kind).f1()).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void nothingCertainIsWrongAndLikelyFactsAreMostlyRight() {
        assertThat(score.wrongThoughCertain()).isEmpty();
        assertThat(score.of(Confidence.LIKELY).precision()).isGreaterThanOrEqualTo(0.99);
    }
}
