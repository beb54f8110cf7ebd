package org.yiding.directory.config;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The settings under {@code yiding.roles}. */
@ConfigMapping(prefix = "yiding.roles")
public interface RolesConfig {

    /** The realm of Keycloak whose users and roles are administered. */
    String realm();

    /** How often grants that have ended are withdrawn and changes that Keycloak did not answer are settled; off: never. */
    String settleEvery();

    /** How long a change may take with Keycloak before it is given up. */
    Duration changeTimeout();
}
