package org.yiding.audit.service;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.yiding.support.start.SafeStart;

/**
 * Ends a process with unsafe settings before it changes a schema. A migration ({@code quarkus.init-and-exit}) ends before the
 * start event that other processes are checked at.
 */
@ApplicationScoped
public class SafeMigration implements FlywayConfigurationCustomizer {

    private final SafeStart start;

    SafeMigration(SafeStart start) {
        this.start = start;
    }

    /** Changes nothing. */
    @Override
    public void customize(FluentConfiguration configuration) {
        start.check();
    }
}
