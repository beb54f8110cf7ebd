package org.yiding.local.suite;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.process.ChildProcess;
import org.yiding.local.process.Children;
import org.yiding.local.process.HealthProbe;

/**
 * Waits until several children, which start at the same time, all answer. The first expected is the one that the others
 * need: they are not asked before it answers, since whatever they say till then is no readiness.
 */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration BETWEEN = Duration.ofMillis(150);

    private final Children children;
    private final Progress progress;
    private final Map<ChildProcess, URI> waiting = new LinkedHashMap<>();
    private @Nullable ChildProcess needed;

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
        if (needed == null) {
            needed = child;
        }
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
        waiting.keySet().forEach(children::requireAlive);
        for (Map.Entry<ChildProcess, URI> entry : List.copyOf(waiting.entrySet())) {
            ChildProcess child = entry.getKey();
            if (HealthProbe.isUp(entry.getValue())) {
                children.ready(child);
                waiting.remove(child);
                progress.say(String.format(Locale.ROOT, "  %s: ready (%.1f s)", child.name(), child.ageMs() / 1000.0));
            } else if (child == needed) {
                return;
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
