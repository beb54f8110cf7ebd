package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.reading.json.MinutesJson;
import org.yiding.support.error.UnreadableDocumentException;

/**
 * However minutes are damaged, the answer is a record whose every span stands in the text, or a refusal. The seed is
 * fixed, so that a build is repeatable; {@code -Dyiding.seed=N} tries others, {@code -Dyiding.random.documents=N} more.
 */
// A hang is a fault too; nothing here takes a tenth of this.
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedMinutesTest {

    private static final long SEED = Long.getLong("yiding.seed", 20261126L);
    private static final int DOCUMENTS = Integer.getInteger("yiding.random.documents", 3_000);
    private static final int LONGEST_MEDLEY = 300;

    private static final List<String> TEXTS = new ArrayList<>();

    @BeforeAll
    static void collectTexts() throws IOException {
        TEXTS.add(Samples.suzhou().text());
        addAll(Samples.root().resolve("meeting-service/core/src/test/resources/labelled"));
        Path corpus = Samples.root().resolve("../shared/corpus/minutes");
        if (Files.isDirectory(corpus)) {
            addAll(corpus);
        } else {
            System.out.println(
                    "DamagedMinutesTest: no " + corpus + ", so only the project's own documents are damaged");
        }
        System.out.println("DamagedMinutesTest: seed " + SEED + ", " + DOCUMENTS + " variants of " + TEXTS.size());
    }

    @Test
    void damagedMinutesEndInARecordThatPointsIntoThemOrInARefusal() {
        int read = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            SplittableRandom random = new SplittableRandom(SEED + i);
            String text = TEXTS.get(i % TEXTS.size());
            String damaged = new Damage(random).to(text, TEXTS.get(random.nextInt(TEXTS.size())));

            read += answers(damaged, SEED + i) ? 1 : 0;
        }
        assertThat(read).as("variants that were still minutes").isGreaterThan(DOCUMENTS / 2);
    }

    @Test
    void medleyOfTheWordsOfMinutesEndsInARecordThatPointsIntoItOrInARefusal() {
        int read = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            SplittableRandom random = new SplittableRandom(~SEED + i);
            read += answers(medley(random), SEED + i) ? 1 : 0;
        }
        assertThat(read).as("medleys that passed for minutes").isGreaterThan(DOCUMENTS / 2);
    }

    @Test
    void sameTextIsReadAlikeTwice() {
        for (String text : TEXTS) {
            SourceText source = SourceText.of(text);

            assertThat(new MinutesReader().read(source)).isEqualTo(new MinutesReader().read(source));
        }
    }

    private static String medley(RandomGenerator random) {
        StringBuilder text =
                new StringBuilder(random.nextInt(4) == 0 ? "市政府常务会议纪要\n" : "2024年5月6日，市长王明主持召开市政府第3次常务会议。\n");
        for (int i = random.nextInt(LONGEST_MEDLEY); i > 0; i--) {
            text.append(Damage.FRAGMENTS.get(random.nextInt(Damage.FRAGMENTS.size())));
        }
        return text.toString();
    }

    /** Whether the text was read; otherwise it was refused with a sentence for a person. */
    private static boolean answers(String text, long seed) {
        SourceText source = SourceText.of(text);
        try {
            ReadMinutes read = new MinutesReader().read(source);
            Spans.hold(source, read);
            parse(MinutesJson.write(read));
            return true;
        } catch (UnreadableDocumentException e) {
            assertThat(e.clientMessage()).startsWith("Th").doesNotContain("Exception");
            return false;
        } catch (RuntimeException | AssertionError | StackOverflowError e) {
            return fail("document of seed " + seed + ": " + e + "\n" + text, e);
        }
    }

    private static void parse(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json.getBytes(StandardCharsets.UTF_8))) {
            while (parser.nextToken() != null) {
                parser.getText();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".txt")) {
                    TEXTS.add(Files.readString(file));
                }
            }
        }
    }
}
