package org.yiding.meeting.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings of this service; each is explained where it is set, in application.properties. */
@ConfigMapping(prefix = "yiding.meeting")
public interface MeetingConfig {

    /** The address under which clients reach this service, without a slash at its end. */
    String publicUrl();

    /** How long a registration at another service may take. */
    Duration upstreamTimeout();

    /** The largest file that is taken. */
    MemorySize maximumFile();

    /** The longest slice of a document's text that one field answers, in code points. */
    int maximumSlice();
}
