package org.yiding.gateway.execute;

import java.util.ArrayList;
import java.util.List;

/** A client of an operation: whether it is still there to be answered, and what is held in memory for it. Thread-safe. */
public final class Presence {

    private final AnswerMemory memory;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean gone;
    private long held;

    Presence(AnswerMemory memory) {
        this.memory = memory;
    }

    /** The client has gone: whatever waits for that is run, once. */
    public void leave() {
        List<Runnable> told;
        synchronized (waiting) {
            gone = true;
            told = List.copyOf(waiting);
            waiting.clear();
        }
        told.forEach(Runnable::run);
    }

    /** Has something run when the client goes; at once where it has gone already. */
    void whenGone(Runnable then) {
        synchronized (waiting) {
            if (!gone) {
                waiting.add(then);
                return;
            }
        }
        then.run();
    }

    /** @return whether there is room for this many bytes of an answer; they are held until {@link #release} */
    boolean hold(int bytes) {
        boolean fits = memory.take(bytes);
        if (fits) {
            synchronized (waiting) {
                held += bytes;
            }
        }
        return fits;
    }

    /** A part of what is held is not needed after all. */
    void drop(int bytes) {
        synchronized (waiting) {
            memory.give(bytes);
            held -= bytes;
        }
    }

    /** The client has its answer, or will never have one: what was held for it makes room for others. */
    public void release() {
        synchronized (waiting) {
            memory.give(held);
            held = 0;
        }
    }
}
