package org.yiding.gateway.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A gateway whose limits are low enough to be met, with trusted documents. */
public class GuardedProfile implements QuarkusTestProfile {

    static final String TRUSTED = "{ meeting(id: \"m1\") { title } }";
    static final String TRUSTED_HASH = "080f72976dae123e3b034dc8192beb7da4c625f76901296e27dcc53304f61e9b";

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        config.put("yiding.gateway.limits.aliases", "3");
        config.put("yiding.gateway.limits.fragment-depth", "2");
        config.put("yiding.gateway.limits.root-fields", "4");
        config.put("yiding.gateway.limits.tokens", "200");
        config.put("yiding.gateway.limits.batch", "2");
        config.put("yiding.gateway.join-equal-fetches", "true");
        config.put("yiding.gateway.limits.answers", "95000");
        config.put("yiding.gateway.circuit-breaker.requests", "4");
        config.put("yiding.gateway.circuit-breaker.failure-ratio", "1.0");
        config.put("yiding.gateway.circuit-breaker.delay", "1s");
        config.put("yiding.gateway.subgraphs.meeting.subscriptions-url", "${yiding.test.meeting-socket}");
        config.put("yiding.gateway.subgraphs.meeting.timeout", "3s");
        config.put("yiding.gateway.limits.operations-per-socket", "2");
        config.put("yiding.gateway.limits.sockets", "3");
        config.put("yiding.gateway.rate-limit.requests", "60");
        config.put("quarkus.log.file.enable", "true");
        config.put("quarkus.log.file.path", log().toString());
        config.put("yiding.gateway.introspection-roles", "clerk");
        config.put("yiding.gateway.query-plan-roles", "clerk");
        config.put("yiding.gateway.documents.file", documents().toString());
        return config;
    }

    /** What the gateway under this profile logs. */
    static Path log() {
        return Path.of("target", "guarded.log").toAbsolutePath();
    }

    static Path documents() {
        try {
            Path file = Files.createTempFile("documents", ".json");
            file.toFile().deleteOnExit();
            Files.writeString(file, "{\"" + TRUSTED_HASH + "\":\"{ meeting(id: \\\"m1\\\") { title } }\"}");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
