package org.yiding.regulation.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the clock, so that a test can stand on any day. */
public final class Today {

    Today() {}

    @Produces
    @Singleton
    static Clock clock(RegulationConfig config) {
        return Clock.system(config.zone());
    }
}
