package org.yiding.regulation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.text.Instrument;

/** The chain of acts of the invented city: every text written by hand is what replaying gives, the note included. */
class ShanshuiSampleTest {
    private static String file(String name) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("samples/shanshui"))) {
            folder = folder.getParent();
        }
        return Files.readString(folder.resolve("samples/shanshui").resolve(name));
    }

    private static ChainAct act(int number) throws IOException {
        return ChainAct.read("act-" + number, file("acts/" + number + ".txt"));
    }

    @Test
    void everyActOfTheParkingRuleGivesTheTextWrittenByHand() throws IOException {
        Instrument first = Instrument.parse(file("parking/first.txt"));

        Replayed replayed = Replay.replay(first, null, List.of(act(1), act(2), act(3), act(4)));

        assertThat(replayed.stop()).isNull();
        assertThat(replayed.steps().get(0).text().print()).isEqualTo(file("parking/after-1.txt"));
        assertThat(replayed.steps().get(1).text().print()).isEqualTo(file("parking/after-2.txt"));
        assertThat(replayed.steps().get(2).text().print()).isEqualTo(file("parking/after-3.txt"));
        assertThat(replayed.steps().get(3).text().print()).isEqualTo(file("parking/after-4-second-day.txt"));
    }

    @Test
    void omnibusActAmendsTheBicycleRuleByItsOwnPart() throws IOException {
        Instrument first = Instrument.parse(file("bicycles/first.txt"));

        Replayed replayed = Replay.replay(first, null, List.of(act(2)));

        assertThat(replayed.stop()).isNull();
        assertThat(replayed.text().print()).isEqualTo(file("bicycles/after-2.txt"));
    }
}
