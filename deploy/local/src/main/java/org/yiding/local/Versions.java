package org.yiding.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What this build of the launcher unpacks and runs; the parent pom holds the values.
 *
 * @param keycloakSha256 of the distribution's zip, in hexadecimal
 */
public record Versions(String keycloak, String keycloakSha256, String postgres) {

    /** The versions this launcher was built with. */
    public static Versions ofThisBuild() {
        Properties values = new Properties();
        try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream("versions.properties"))) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher's own versions cannot be read", e);
        }
        return new Versions(
                values.getProperty("keycloak.version"),
                values.getProperty("keycloak.sha256"),
                values.getProperty("postgres.version"));
    }
}
