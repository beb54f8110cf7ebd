package org.yiding.local.suite;

import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.process.ChildProcess;
import org.yiding.local.process.Children;
import org.yiding.local.process.HealthProbe;

/** Waits until several children, which start at the same time, all answer. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BETWEEN = Duration.ofMillis(150);

    private final Children children;
    private final Progress progress;
    private final Map<ChildProcess, URI> waiting = new LinkedHashMap<>();

    Readiness(Children children, Progress progress) {
        this.children = children;
        this.progress = progress;
    }

    /**
     * One more child to wait for.
     *
     * @param health answers 200 when it is ready
     */
    void expect(ChildProcess child, URI health) {
        waiting.put(child, health);
    }

    /** Returns when all are ready; fails as soon as one has ended, or when it takes too long. */
    void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Progress.Step step = progress.begin("Waiting for")) {
            while (!waiting.isEmpty()) {
                step.at(names());
                takeReady();
                if (System.nanoTime() > end) {
                    throw tooSlow();
                }
                pause();
            }
        }
    }

    private void takeReady() {
        for (Iterator<Map.Entry<ChildProcess, URI>> each = waiting.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<ChildProcess, URI> entry = each.next();
            ChildProcess child = entry.getKey();
            children.requireAlive(child);
            if (HealthProbe.isUp(entry.getValue())) {
                children.ready(child);
                each.remove();
                progress.say(String.format(Locale.ROOT, "  %s: ready (%.1f s)", child.name(), child.ageMs() / 1000.0));
            }
        }
    }

    private LauncherFailure tooSlow() {
        ChildProcess slow = waiting.keySet().iterator().next();
        return new LauncherFailure(
                ExitCode.TOO_SLOW,
                names() + " did not become ready within " + PATIENCE.toMinutes() + " minutes; see " + slow.log()
                        + ", then run ./yiding up again.");
    }

    private String names() {
        return waiting.keySet().stream().map(ChildProcess::name).collect(Collectors.joining(", "));
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the suite starts", e);
        }
    }
}
