package org.yiding.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Shows a person what is going on. On a terminal one line is rewritten; elsewhere a step that takes longer than a
 * second gets a line then and every five seconds. Steps come one after the other.
 */
public final class Progress {

    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration FIRST_LINE = Duration.ofSeconds(1);
    private static final Duration NEXT_LINE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;

    /** @param terminal whether {@code out} understands a carriage return */
    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Progress that nobody sees, for tests. */
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()), false);
    }

    /** One line that stays. */
    public synchronized void say(String line) {
        out.println((terminal ? "\r\033[K" : "") + line);
        out.flush();
    }

    /** Begins a step, which its caller closes. */
    public Step begin(String what) {
        return new Step(what);
    }

    private synchronized void show(String line) {
        if (terminal) {
            out.print("\r\033[K" + line);
        } else {
            out.println(line);
        }
        out.flush();
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    /** Something that takes a while. Closed without {@link #done}, it vanishes: its failure is told elsewhere. */
    public final class Step implements AutoCloseable {

        private final String what;
        private final long began = System.nanoTime();
        private final Timer ticker = new Timer("progress", true);
        private volatile String detail = "";
        private long nextLine = FIRST_LINE.toNanos();
        private boolean over;

        private Step(String what) {
            this.what = what;
            ticker.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            tick();
                        }
                    },
                    TICK.toMillis(),
                    TICK.toMillis());
        }

        /** How far it is: "45 of 169 MB". */
        public void at(String howFar) {
            detail = howFar;
        }

        /** How many bytes of how many are through. */
        public void at(long bytes, long ofBytes) {
            at(megabytes(bytes) + " of " + megabytes(ofBytes) + " MB");
        }

        /**
         * Ends the step with a line that stays.
         *
         * @param result what came of it, may be empty
         */
        public synchronized void done(String result) {
            if (over) {
                return;
            }
            close();
            String tail = result.isEmpty() ? "" : ": " + result;
            say("  " + what + tail + " (" + seconds(System.nanoTime() - began) + ")");
        }

        @Override
        public synchronized void close() {
            over = true;
            ticker.cancel();
        }

        private synchronized void tick() {
            long elapsed = System.nanoTime() - began;
            if (over || (!terminal && elapsed < nextLine)) {
                return;
            }
            nextLine = elapsed + NEXT_LINE.toNanos();
            show("  " + what + " ... " + (detail.isEmpty() ? "" : detail + ", ") + seconds(elapsed));
        }

        private static long megabytes(long bytes) {
            return Math.round(bytes / 1e6);
        }
    }
}
