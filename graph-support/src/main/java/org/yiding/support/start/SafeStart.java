package org.yiding.support.start;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/**
 * Ends the start of a process in production whose settings would leave it open, and names each property. The gateway
 * alone over somebody's supergraph (profile {@code standalone}) is not asked: it serves whom its operator wants.
 */
@ApplicationScoped
public class SafeStart {

    private final Config config;

    SafeStart(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(2) StartupEvent start) {
        check();
    }

    /**
     * Checks the settings. Whoever changes anything before a process has started asks first, a migration above all, which ends
     * before that.
     *
     * @throws ConfigurationException naming every unsafe property, its reason and its remedy
     */
    public void check() {
        List<String> profiles = ConfigUtils.getProfiles();
        if (!profiles.contains("prod") || profiles.contains("standalone")) {
            return;
        }
        Settings settings = new Settings(config);
        UnsafeSettings checks = new UnsafeSettings(settings);
        List<UnsafeSetting> found = settings.isTrue("quarkus.init-and-exit") ? checks.ofRunning() : checks.ofServing();
        if (!found.isEmpty()) {
            throw new ConfigurationException(message(found), properties(found));
        }
    }

    private static String message(List<UnsafeSetting> found) {
        return found.stream()
                .map(UnsafeSetting::toString)
                .collect(Collectors.joining(
                        "\n  ", "This process does not start in production with these settings:\n  ", ""));
    }

    private static Set<String> properties(List<UnsafeSetting> found) {
        return found.stream().map(UnsafeSetting::property).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
