package org.yiding.meeting.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.bench.LabelledSet.Labelled;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.reading.MinutesReader;

/** {@code ./yiding bench read}: how right the reading is, how fast, and how its work grows with a document. */
public final class ReadBench {

    /** Characters of a printed page of minutes: 22 lines of 28, and some for the heading. */
    private static final int PAGE = 700;

    private static final double WARM_UP_SECONDS = 5;
    private static final double MEASURED_SECONDS = 10;
    private static final int KIBIBYTE = 1 << 10;
    private static final int MEGABYTE = 1 << 20;
    private static final int[] KIBIBYTES = {10, 100, 1_000, 10_000};
    private static final int MANY_ITEMS = 10_000;

    private final PrintStream out;

    private ReadBench(PrintStream out) {
        this.out = out;
    }

    /** @param arguments the folder of the annotations, then the folder of the sample */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path samples = Path.of(arguments[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        ReadBench bench = new ReadBench(out);
        List<Labelled> documents = LabelledSet.load(folder, samples);
        bench.accuracy(documents);
        bench.speed(documents);
        bench.growth(Files.readString(samples.resolve("suzhou-93.txt")));
    }

    /** The score of all documents together. */
    static Score score(List<Labelled> documents) {
        Score total = new Score();
        documents.forEach(document -> total.add(score(document)));
        return total;
    }

    private static Score score(Labelled document) {
        return Comparison.of(document.annotation(), new MinutesReader().read(document.text()));
    }

    private void accuracy(List<Labelled> documents) {
        Score total = score(documents);
        say("%d labelled documents", documents.size());
        say("%-16s %9s %7s %6s %7s %6s %7s", "kind", "precision", "recall", "F1", "right", "wrong", "missed");
        for (FactKind kind : FactKind.values()) {
            Tally tally = total.of(kind);
            say(
                    "%-16s %9.3f %7.3f %6.3f %7d %6d %7d",
                    kind.label(),
                    tally.precision(),
                    tally.recall(),
                    tally.f1(),
                    tally.right(),
                    tally.wrong(),
                    tally.missed());
        }
        say("overall F1 %.3f (mean of the first eight kinds)", total.overall());
        documents.stream()
                .sorted(Comparator.comparingDouble(document -> score(document).overall()))
                .limit(5)
                .forEach(document ->
                        say("weakest: %s %.3f", document.name(), score(document).overall()));
        say("");
        say("%-10s %7s %6s %6s", "confidence", "right", "wrong", "share");
        for (Confidence level : Confidence.values()) {
            Tally tally = total.of(level);
            say(
                    "%-10s %7d %6d %6.3f",
                    level.name().toLowerCase(Locale.ROOT), tally.right(), tally.wrong(), tally.precision());
        }
        total.wrongThoughCertain().forEach(fact -> say("certain but wrong: %s", fact));
        say("");
    }

    private void speed(List<Labelled> documents) {
        read(documents, WARM_UP_SECONDS);
        double pagesPerSecond = read(documents, MEASURED_SECONDS);
        say(
                "warm, one core: %.0f pages/s, %.0f pages/min (a page is %d characters)",
                pagesPerSecond, pagesPerSecond * 60, PAGE);
        say("");
    }

    /** Pages a second of processor time. */
    private static double read(List<Labelled> documents, double seconds) {
        MinutesReader reader = new MinutesReader();
        long characters = 0;
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long started = threads.getCurrentThreadCpuTime();
        double elapsed;
        do {
            for (Labelled document : documents) {
                reader.read(document.text());
                characters += document.text().length();
            }
            elapsed = (threads.getCurrentThreadCpuTime() - started) / 1e9;
        } while (elapsed < seconds);
        return characters / (double) PAGE / elapsed;
    }

    private void growth(String sample) {
        GrownMinutes grown = new GrownMinutes(sample);
        say("%-24s %6s %8s %8s %10s %8s", "document", "MiB", "cpu s", "s/MiB", "alloc/MiB", "held/MiB");
        for (int size : KIBIBYTES) {
            row("items over and over", grown.ofSize(size * KIBIBYTE));
        }
        for (int size : KIBIBYTES) {
            row("one line", grown.inOneLine(size * KIBIBYTE));
        }
        row("10,000 short items", GrownMinutes.manyItems(MANY_ITEMS));
    }

    private void row(String name, String text) {
        double size = text.getBytes(StandardCharsets.UTF_8).length / (double) MEGABYTE;
        Work work = Work.of(SourceText.of(text));
        say(
                "%-24s %6.1f %8.2f %8.2f %10.0f %8.1f",
                name,
                size,
                work.seconds(),
                work.seconds() / size,
                work.allocatedBytes() / size / MEGABYTE,
                work.heldBytes() / size / MEGABYTE);
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
