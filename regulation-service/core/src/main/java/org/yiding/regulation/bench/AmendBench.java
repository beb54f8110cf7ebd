package org.yiding.regulation.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.bench.Example.Result;
import org.yiding.regulation.rendering.Causes;
import org.yiding.regulation.rendering.InlinePage;
import org.yiding.regulation.rendering.Redline;
import org.yiding.regulation.text.Instrument;

/** {@code ./yiding bench amend}: how much is understood and identical, and what a large statute takes. */
public final class AmendBench {
    private static final int ARTICLES = 1260;
    private static final int OPERATIONS = 200;
    private static final int WARM_UP = 60;
    private static final int MEASURED = 100;
    private static final double MEBIBYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final PrintStream out;

    private AmendBench(PrintStream out) {
        this.out = out;
    }

    /** @param arguments the folder of the samples, then folders of published acts, each with its texts */
    public static void main(String[] arguments) throws IOException {
        AmendBench bench = new AmendBench(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        bench.correctness("samples", Example.samples(Path.of(arguments[0])));
        for (String folder : Arrays.asList(arguments).subList(1, arguments.length)) {
            if (Files.isDirectory(Path.of(folder))) {
                bench.correctness("published acts", Example.published(Path.of(folder)));
            }
        }
        bench.large();
    }

    private void correctness(String name, List<Example> examples) {
        Result total = new Result(0, 0, 0, 0, 0, 0);
        for (Example example : examples) {
            Result result = example.run();
            total = total.plus(result);
            if (result.identicalTexts() == 0) {
                say("  %s: %s", result.refused() > 0 ? "refused" : "differs", example.name());
            }
        }
        say(
                "%s: %d acts; operations understood %d of %d; articles identical %d of %d; texts identical %d of %d,"
                        + " refused %d",
                name,
                examples.size(),
                total.understood(),
                total.operations(),
                total.identicalArticles(),
                total.articles(),
                total.identicalTexts(),
                examples.size(),
                total.refused());
    }

    private void large() {
        LargeStatute statute = LargeStatute.of(ARTICLES, OPERATIONS);
        Instrument before = Instrument.parse(statute.before());
        ReadAct act = ReadAct.read(statute.act());
        Amendment amendment = Amender.amend(before, act, null, false);
        Instrument after = amendment.text();
        say("");
        say(
                "invented statute: %d articles, %d characters; act: %d points, %d operations, %d not understood",
                before.articles().size(),
                statute.before().length(),
                OPERATIONS,
                act.operations().size(),
                act.notUnderstood().size());
        if (after == null) {
            say("refused: %s", amendment.refusals().getFirst());
            return;
        }
        say("text as expected: %s", after.print().equals(statute.after()) ? "yes" : "no");
        Causes causes = Causes.of(act.title(), amendment);
        say("%-36s %10s %10s %10s %12s", "step", "first ms", "median ms", "95 % ms", "alloc MiB");
        row("parse the statute", () -> Instrument.parse(statute.before()));
        row("read the act", () -> ReadAct.read(statute.act()));
        row("apply the act", () -> Amender.amend(before, act, null, false));
        row(
                "all three",
                () -> Amender.amend(Instrument.parse(statute.before()), ReadAct.read(statute.act()), null, false));
        row("compare and write the redline page", () -> InlinePage.html(redline(before, after, causes)));
    }

    private static Redline redline(Instrument before, Instrument after, Causes causes) {
        return Redline.of(new Redline.Side("前", before), new Redline.Side("后", after), causes);
    }

    private void row(String name, Supplier<Object> step) {
        double first = milliseconds(step);
        for (int i = 0; i < WARM_UP; i++) {
            milliseconds(step);
        }
        double[] times = Stream.generate(() -> milliseconds(step))
                .limit(MEASURED)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        Object result = step.get();
        allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        Reference.reachabilityFence(result);
        say(
                "%-36s %10.1f %10.1f %10.1f %12.1f",
                name, first, times[MEASURED / 2], times[MEASURED * 95 / 100], allocated / MEBIBYTE);
    }

    /** Of processor time: nothing here waits, and other programs on the machine do not count. */
    private static double milliseconds(Supplier<Object> step) {
        long started = THREADS.getCurrentThreadCpuTime();
        Object result = step.get();
        double milliseconds = (THREADS.getCurrentThreadCpuTime() - started) / 1e6;
        Reference.reachabilityFence(result);
        return milliseconds;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
