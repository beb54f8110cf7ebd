package org.yiding.regulation.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.bench.Example.Result;
import org.yiding.regulation.text.Instrument;

class LargeStatuteTest {
    @Test
    void actOfManyPointsGivesTheTextWrittenBeside() {
        LargeStatute statute = LargeStatute.of(240, 40);

        Amendment amendment =
                Amender.amend(Instrument.parse(statute.before()), ReadAct.read(statute.act()), null, false);

        assertThat(amendment.refusals()).isEmpty();
        assertThat(amendment.text().print()).isEqualTo(statute.after());
    }

    @Test
    void samplesAreWhollyUnderstoodAndIdentical() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("samples/shanshui"))) {
            here = here.getParent();
        }

        for (Example example : Example.samples(here.resolve("samples"))) {
            Result result = example.run();

            assertThat(result.understood()).as(example.name()).isEqualTo(result.operations());
            assertThat(result.identicalArticles()).as(example.name()).isEqualTo(result.articles());
            assertThat(result.identicalTexts()).as(example.name()).isEqualTo(1);
        }
    }
}
