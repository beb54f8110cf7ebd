package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;

/** Waits for what happens a moment later. */
final class Patience {

    private Patience() {}

    /** Looks five times a second; fails where it has not come true after ten seconds. */
    static void until(BooleanSupplier reached) throws InterruptedException {
        for (int look = 0; look < 50 && !reached.getAsBoolean(); look++) {
            Thread.sleep(200);
        }
        assertThat(reached.getAsBoolean()).isTrue();
    }
}
