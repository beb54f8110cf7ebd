package org.yiding.directory.service.personal;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiding.directory.config.PersonalDataConfig;

/** The keys that personal data is encrypted with, as the operator gives them. */
@ApplicationScoped
public class PersonalKeys {

    private static final String PREFIX = "yiding.directory.personal-data.";

    private final String current;
    private final boolean migrating;
    private final Map<String, SecretKey> keys = new HashMap<>();

    /** @param migrating whether this process migrates and ends: it needs no key and is given none */
    PersonalKeys(
            PersonalDataConfig config,
            @ConfigProperty(name = "quarkus.init-and-exit", defaultValue = "false") boolean migrating) {
        this.current = config.currentKey().orElse("");
        this.migrating = migrating;
        config.keys().forEach((name, digits) -> keys.put(name, key(name, digits)));
    }

    /** @throws ConfigurationException where a key cannot be one, or the current one is not there */
    void check(@Observes StartupEvent start) {
        if (!migrating && !keys.containsKey(current)) {
            throw new ConfigurationException(PREFIX + "current-key names no key: set it to NAME and " + PREFIX
                    + "keys.NAME to 64 hexadecimal digits" + " (openssl rand -hex 32).");
        }
    }

    /** The name of the key for new values. */
    String current() {
        return current;
    }

    /** The key of this name. @throws IllegalStateException where the operator has taken it away too early */
    SecretKey named(String name) {
        SecretKey key = keys.get(name);
        if (key == null) {
            throw new IllegalStateException("Personal data is encrypted with the key " + name
                    + ", which is missing: set " + PREFIX + "keys." + name);
        }
        return key;
    }

    private static SecretKey key(String name, String digits) {
        if (!digits.matches("[0-9a-fA-F]{64}")) {
            throw new ConfigurationException(
                    PREFIX + "keys." + name + " is not 64 hexadecimal digits: make one (openssl rand -hex 32).");
        }
        return new SecretKeySpec(HexFormat.of().parseHex(digits), "AES");
    }
}
