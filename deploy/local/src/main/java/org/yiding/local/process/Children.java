package org.yiding.local.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.yiding.local.LauncherFailure;
import org.yiding.local.process.ChildProcess.Program;

/**
 * The children that run now. They end in the opposite order of their starts; once they are ending, none is started
 * any more. Whatever ends otherwise completes {@link #failure()}. Safe for use from several threads.
 */
public final class Children {

    private static final long SHORTEST_LIFE_MS = 10_000;

    private final ProcessTable table;
    private final Deque<ChildProcess> running = new ArrayDeque<>();
    private final Set<ChildProcess> expectedToEnd = new HashSet<>();
    private final CompletableFuture<LauncherFailure> failure = new CompletableFuture<>();
    private boolean ending;

    /** @param table where every child is written down before anything else happens to it */
    public Children(ProcessTable table) {
        this.table = table;
    }

    /** Starts a child that is to run until it is told to end. */
    public synchronized ChildProcess start(Program program) {
        ChildProcess child = startCounted(program);
        var unused = child.onExit().thenAccept(this::ended);
        return child;
    }

    /**
     * Starts a child that is started again whenever it ends without having been told to; one that ends soon after its start
     * is a failure.
     *
     * @param startedAgain hears of each further process, not of the first
     */
    public synchronized ChildProcess startKept(Program program, Consumer<ChildProcess> startedAgain) {
        ChildProcess child = startCounted(program);
        var unused = child.onExit().thenAccept(gone -> keep(gone, program, startedAgain));
        return child;
    }

    /**
     * Runs a program to its end.
     *
     * @return its exit code
     */
    public int run(Program program) {
        ChildProcess child;
        synchronized (this) {
            child = startCounted(program);
            expectedToEnd.add(child);
        }
        int exitCode = child.await();
        synchronized (this) {
            running.remove(child);
            table.remove(child.name());
        }
        return exitCode;
    }

    /** Takes down how long a child took until it answered. */
    public void ready(ChildProcess child) {
        table.ready(child.name(), child.ageMs());
    }

    /** Fails where this child has ended, with what it ended of; or where everything is being ended anyway. */
    public synchronized void requireAlive(ChildProcess child) {
        if (ending) {
            throw new StoppedMeanwhile();
        }
        if (!child.isAlive()) {
            throw child.death();
        }
    }

    /** Ends one child in order; the rest go on, and it counts as no failure. */
    public void end(String name) {
        expect(name).ifPresent(ChildProcess::end);
    }

    /** Ends one child as a crash would; the rest go on, and it counts as no failure. */
    public void kill(String name) {
        expect(name).ifPresent(ChildProcess::kill);
    }

    /**
     * Ends all of them, the youngest first, each before the next.
     *
     * @param told hears the name of each that ended
     */
    public void endAll(Consumer<String> told) {
        for (ChildProcess child : closing()) {
            boolean wasAlive = child.isAlive();
            child.end();
            table.remove(child.name());
            if (wasAlive) {
                told.accept(child.name());
            }
        }
    }

    /** Ends all of them at once, as a power cut would. */
    public void killAll() {
        List<ChildProcess> all = closing();
        all.forEach(child -> Signals.kill(child.handle()));
        all.forEach(ChildProcess::await);
    }

    /** Completes with what happened when a child ends that should not have. */
    public CompletableFuture<LauncherFailure> failure() {
        return failure;
    }

    private ChildProcess startCounted(Program program) {
        if (ending) {
            throw new StoppedMeanwhile();
        }
        ChildProcess child = ChildProcess.start(program);
        running.push(child);
        table.add(RunningProcess.of(child.name(), child.handle()));
        return child;
    }

    private synchronized List<ChildProcess> closing() {
        ending = true;
        List<ChildProcess> all = List.copyOf(running);
        running.clear();
        return all;
    }

    private synchronized Optional<ChildProcess> expect(String name) {
        for (Iterator<ChildProcess> each = running.iterator(); each.hasNext(); ) {
            ChildProcess child = each.next();
            if (child.name().equals(name)) {
                each.remove();
                expectedToEnd.add(child);
                table.remove(name);
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    private synchronized void ended(ChildProcess child) {
        if (!ending && !expectedToEnd.contains(child)) {
            failure.complete(child.death());
        }
    }

    private synchronized void keep(ChildProcess gone, Program program, Consumer<ChildProcess> startedAgain) {
        if (ending || expectedToEnd.contains(gone)) {
            return;
        }
        if (gone.ageMs() < SHORTEST_LIFE_MS) {
            failure.complete(gone.death());
            return;
        }
        running.remove(gone);
        table.remove(gone.name());
        startedAgain.accept(startKept(program, startedAgain));
    }

    /** Thrown to whoever still wants to start something while everything ends. */
    public static final class StoppedMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private StoppedMeanwhile() {
            super("The suite is being stopped");
        }
    }
}
