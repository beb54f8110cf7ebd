package org.yiding.gateway.execute;

import java.util.ArrayList;
import java.util.List;

/** Whether the client of an operation is still there to be answered. Thread-safe. */
public final class Presence {

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean gone;

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
}
