package org.yiding.gateway.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An issuer of tokens that publishes its keys and changes them: {@code GET /rotate} makes a new key and forgets the one
 * before, {@code GET /token} answers a token signed with the newest.
 */
public final class RotatingIssuer implements QuarkusTestResourceLifecycleManager {

    static final String ADDRESS = "yiding.test.issuer";

    private final List<KeyPair> keys = new ArrayList<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server = started;
            String address = "http://127.0.0.1:" + started.getAddress().getPort();
            rotate();
            started.createContext("/", exchange -> answer(exchange, address));
            started.start();
            System.setProperty(ADDRESS, address);
            return Map.of("quarkus.oidc.auth-server-url", address, "quarkus.oidc.client-id", "yiding-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange, String address) throws IOException {
        String body =
                switch (exchange.getRequestURI().getPath()) {
                    case "/.well-known/openid-configuration" ->
                        "{\"issuer\":\"" + address + "\",\"jwks_uri\":\"" + address + "/keys\"}";
                    case "/keys" -> published();
                    case "/token" -> token(address);
                    default -> rotate();
                };
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String rotate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            keys.add(generator.generateKeyPair());
            return "{}";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String published() {
        RSAPublicKey key = (RSAPublicKey) keys.getLast().getPublic();
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"key-%d\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(
                        keys.size(),
                        url.encodeToString(key.getModulus().toByteArray()),
                        url.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private String token(String address) {
        return Jwt.claims()
                .issuer(address)
                .audience("yiding")
                .subject("somebody")
                .claim("realm_access", Map.of("roles", List.of("reader")))
                .expiresIn(Duration.ofMinutes(5))
                .jws()
                .keyId("key-" + keys.size())
                .sign(keys.getLast().getPrivate());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
