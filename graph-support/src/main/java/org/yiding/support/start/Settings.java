package org.yiding.support.start;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The settings of a process, as its checks ask for them. */
record Settings(Config config) {

    /** The value with expressions resolved; empty text where it is set to nothing, nothing where it is not set. */
    Optional<String> text(String property) {
        return Optional.ofNullable(config.getConfigValue(property).getValue()).map(String::strip);
    }

    boolean isTrue(String property) {
        return text(property).orElse("").equalsIgnoreCase("true");
    }

    /** Whether it is there and holds nothing. */
    boolean isBlank(String property) {
        return text(property).orElse("unset").isEmpty();
    }

    /** The names of all properties that begin with the first and end with the second text, in order. */
    Stream<String> named(String prefix, String suffix) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(prefix) && name.endsWith(suffix))
                .distinct()
                .sorted();
    }

    /** Whether the address goes over a network without TLS; what stays on this machine does not. */
    static boolean leavesInTheClear(String address) {
        try {
            URI parsed = URI.create(address);
            return "http".equalsIgnoreCase(parsed.getScheme()) && !isLoopback(parsed.getHost());
        } catch (IllegalArgumentException e) {
            // Whoever uses the address says what is wrong with it.
            return false;
        }
    }

    /** Whether a host's name is this machine's own (RFC 1122, RFC 4291, RFC 6761); {@code false} for null. */
    static boolean isLoopback(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("[::1]")
                || name.equals("::1")
                || name.matches("127(\\.\\d+){3}");
    }
}
