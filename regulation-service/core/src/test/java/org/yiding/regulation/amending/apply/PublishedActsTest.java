package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.derive.Derivation;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Instrument;

/** Real acts with the texts before and after, which are kept outside the repository. */
class PublishedActsTest {
    private static final String[] SLIPS = {"“", "”", "第", "条", "。", "\n", "一、", "修改为", "删去", "增加一条", "至", ""};

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

    @Test
    void answersEveryMutationWithATextOrARefusal() throws IOException {
        long seed = Long.getLong("yiding.seed", 1L);
        Random random = new Random(seed);
        for (Path folder : acts()) {
            String before = Files.readString(folder.resolve("before.txt"));
            String decision = Files.readString(folder.resolve("decision.txt"));
            for (int run = 0; run < 60; run++) {
                StringBuilder act = new StringBuilder(decision);
                int at = random.nextInt(act.length());
                act.replace(at, Math.min(act.length(), at + random.nextInt(6)), SLIPS[random.nextInt(SLIPS.length)]);

                Amendment amendment =
                        Amender.amend(Instrument.parse(before), ReadAct.read(act.toString()), null, false);

                assertThat(amendment.text() == null)
                        .as("seed %d, %s at %d", seed, folder, at)
                        .isEqualTo(!amendment.refusals().isEmpty());
            }
        }
    }

    @Test
    void derivesADecisionThatLeadsToThePublishedText() throws IOException {
        for (Path folder : acts()) {
            Instrument before = Instrument.parse(Files.readString(folder.resolve("before.txt")));
            Instrument after = Instrument.parse(Files.readString(folder.resolve("after.txt")));

            Derivation.Draft draft = Derivation.derive(before, after);

            assertThat(draft.verified()).as(folder.toString()).isTrue();
            assertThat(draft.act()).as(folder.toString()).doesNotContain("将全文修改为");
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(Characters::folded)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
