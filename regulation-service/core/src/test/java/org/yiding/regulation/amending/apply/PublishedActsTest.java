package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Instrument;

/** Real acts with the texts before and after, which are kept outside the repository. */
class PublishedActsTest {
    private static List<Path> acts() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("shared/corpus/amendments"))) {
            here = here.getParent();
        }
        Assumptions.assumeTrue(here != null, "no shared/corpus/amendments beside the project: published acts not run");
        try (Stream<Path> folders = Files.list(here.resolve("shared/corpus/amendments"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("after.txt")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void givesThePublishedText() throws IOException {
        for (Path folder : acts()) {
            Instrument before = Instrument.parse(Files.readString(folder.resolve("before.txt")));
            ReadAct act = ReadAct.read(Files.readString(folder.resolve("decision.txt")));

            Amendment amendment = Amender.amend(before, act, null, false);

            assertThat(amendment.refusals()).as(folder.toString()).isEmpty();
            assertThat(lines(amendment.text().print()))
                    .as(folder.toString())
                    .isEqualTo(lines(Files.readString(folder.resolve("after.txt"))));
        }
    }

    @Test
    void printsPublishedTextsAsTheyWere() throws IOException {
        for (Path folder : acts()) {
            for (String name : List.of("before.txt", "after.txt", "decision.txt")) {
                String text = Files.readString(folder.resolve(name));

                assertThat(Instrument.parse(text).print()).isEqualTo(text);
            }
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(Characters::folded)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
