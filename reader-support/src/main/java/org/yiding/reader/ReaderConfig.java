package org.yiding.reader;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient queries are with the standby that they read from. */
@ConfigMapping(prefix = "yiding.reader")
public interface ReaderConfig {

    /** How long a query waits for the standby to have replayed what was acknowledged before; then it reads from the primary. */
    @WithDefault("30ms")
    Duration patience();

    /** How long no query asks the standby after it was away or behind. */
    @WithDefault("1s")
    Duration rest();
}
