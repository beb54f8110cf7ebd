package org.yiding.directory.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the clock, so that a test can stand on any day. */
public final class Today {

    Today() {}

    @Produces
    @Singleton
    static Clock clock(DirectoryConfig config) {
        return Clock.system(config.zone());
    }
}
