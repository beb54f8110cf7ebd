package org.yiding.regulation.config;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;
import java.time.ZoneId;

/** The settings under {@code yiding.regulation}. */
@ConfigMapping(prefix = "yiding.regulation")
public interface RegulationConfig {

    /** Where the day of a question without one is read off. */
    ZoneId zone();

    /** How many instruments one registration may bring. */
    @Min(1)
    int largestRegistration();
}
