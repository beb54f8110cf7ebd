package org.yiding.directory.config;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The settings under {@code yiding.directory.personal-data}. */
@ConfigMapping(prefix = "yiding.directory.personal-data")
public interface PersonalDataConfig {

    /** The name of the key that new values are encrypted with; the service does not serve without. */
    Optional<String> currentKey();

    /**
     * A key by its name, 64 hexadecimal digits ({@code openssl rand -hex 32}); one that was replaced stays until nothing is
     * encrypted with it.
     */
    Map<String, String> keys();
}
