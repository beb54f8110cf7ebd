package org.yiding.directory.config;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.time.ZoneId;

/** The settings under {@code yiding.directory}. */
@ConfigMapping(prefix = "yiding.directory")
public interface DirectoryConfig {

    /** Where the day of a question without one is read off. */
    ZoneId zone();

    /** How many mentions one registration may bring. */
    @Min(1)
    int largestRegistration();

    /** How many rows a table that is imported may have, without its header. */
    @Min(1)
    int largestTable();
}
