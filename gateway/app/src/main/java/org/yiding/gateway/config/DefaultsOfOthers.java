package org.yiding.gateway.config;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps Quarkus from warning of defaults that graph-support sets for services with REST or a GraphQL endpoint of their own,
 * which nothing reads here; of a key that somebody mistyped it still warns.
 */
@LoggingFilter(name = "defaults-of-others")
public final class DefaultsOfOthers implements Filter {

    private static final String WARNING = "Unrecognized configuration key";
    private static final List<String> KEYS = List.of("quarkus.smallrye-graphql.", "quarkus.security.jaxrs.");

    @Override
    public boolean isLoggable(LogRecord told) {
        Object[] values = told.getParameters();
        return !told.getMessage().startsWith(WARNING)
                || values == null
                || values.length == 0
                || KEYS.stream().noneMatch(String.valueOf(values[0])::startsWith);
    }
}
