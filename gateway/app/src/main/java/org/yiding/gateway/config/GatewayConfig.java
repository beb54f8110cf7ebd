package org.yiding.gateway.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Everything an operator sets of the gateway itself, below {@code yiding.gateway}. A value that breaks a constraint ends the
 * start with the property's name.
 */
@ConfigMapping(prefix = "yiding.gateway")
public interface GatewayConfig {

    /** The supergraph's file; the gateway does not start without it. */
    Optional<String> supergraph();

    /** Whether the file is looked at twice a second and served anew where it has changed. */
    @WithDefault("false")
    boolean watch();

    /** Settings of single subgraphs, by name. */
    Map<String, SubgraphConfig> subgraphs();

    /** Whether the page to try queries is served at {@code /graphiql}. */
    @WithDefault("false")
    boolean graphiql();

    /** How long a subgraph may take for a whole answer, where nothing else is set for it. */
    @WithDefault("20s")
    @DurationMin(millis = 1)
    Duration timeout();

    /** Connections that each event loop, of which there is one for each core, keeps to each subgraph. */
    @WithDefault("64")
    @Min(1)
    int connections();

    /** How often a query is sent again to a subgraph that broke the connection or answered 502, 503 or 504. */
    @WithDefault("1")
    @Min(0)
    int retries();

    /** When a query that is not answered yet is sent a second time, the first answer counting; never where unset. */
    Optional<@DurationMin(millis = 1) Duration> hedgeAfter();

    // Spelt out, since messages about its settings would have the method's name.
    @WithName("circuit-breaker")
    CircuitBreaker circuitBreaker();

    /** Whether what one caller asks of a subgraph several times at once, mutations aside, is sent once. */
    @WithDefault("false")
    boolean joinEqualFetches();

    /** Names of the caller's headers that go on to every subgraph, beside its token, request id and trace. */
    Optional<List<String>> forwardHeaders();

    /** Whether subgraphs are told the client's address ({@code X-Forwarded-For}); what the client says of it goes nowhere. */
    @WithDefault("false")
    boolean forwardAddress();

    /** Whether subgraphs are told that their answers may come compressed; worth it where the network is slow. */
    @WithDefault("false")
    boolean compressedSubgraphs();

    /** How many prepared operations are kept. */
    @WithDefault("1000")
    @Min(1)
    int planCache();

    /** Whether a query that a browser sends from a page of another site is refused where nothing proves it harmless. */
    @WithDefault("true")
    boolean csrfPrevention();

    /** The roles that may ask for the schema; {@code *} for everybody. */
    @WithDefault("*")
    Set<String> introspectionRoles();

    /** The roles whose answers carry the plan where they ask for it; {@code *} for everybody, nobody where unset. */
    Optional<Set<String>> queryPlanRoles();

    Documents documents();

    Refusals refusals();

    @WithName("rate-limit")
    RateLimit rateLimit();

    Limits limits();

    /** What one subgraph has of its own. */
    interface SubgraphConfig {

        /** Where it answers; the supergraph's routing address where absent. */
        Optional<String> url();

        /** How long it may take for a whole answer. */
        Optional<@DurationMin(millis = 1) Duration> timeout();

        /** Where it streams subscriptions, by Server-Sent Events or, where the address says ws, WebSocket; else the same. */
        Optional<String> subscriptionsUrl();

        /** When a query to it that is not answered yet is sent a second time. */
        Optional<@DurationMin(millis = 1) Duration> hedgeAfter();
    }

    /** When a subgraph that fails is not asked for a while. */
    interface CircuitBreaker {

        /** Whether there is one for each subgraph. */
        @WithDefault("true")
        boolean enabled();

        /** Of how many of the last requests the failures are counted. */
        @WithDefault("50")
        @Min(1)
        int requests();

        /** The share of failures at which it opens, from 0 to 1. */
        @WithDefault("0.9")
        @DecimalMin(value = "0", inclusive = false)
        @DecimalMax("1")
        double failureRatio();

        /** How long the subgraph is left alone before one request tries it again. */
        @WithDefault("2s")
        @DurationMin(millis = 1)
        Duration delay();
    }

    /** What becomes of refusals for want of a valid token or of a role. */
    interface Refusals {

        /** The address of the service that records them ({@code https://.../refusals}); nobody is told where unset. */
        Optional<String> url();

        /** The secret of the client {@code gateway}, which signs in there at the issuer of the callers' tokens. */
        Optional<String> secret();
    }

    /** Documents that are known by their SHA-256. */
    interface Documents {

        /** A file of trusted documents. */
        Optional<String> file();

        /** Whether nothing but trusted documents is answered. */
        @WithDefault("false")
        boolean onlyTrusted();

        /** How many documents clients may register themselves; a long one counts once for each 1,000 characters. */
        @WithDefault("1000")
        @Min(0)
        int automatic();
    }

    /** How often one caller may ask. */
    interface RateLimit {

        /** Operations of one subject, or of one address where nobody is known, within the window; no limit where unset. */
        @Min(1)
        OptionalInt requests();

        /** The window, which moves with time. */
        @WithDefault("1m")
        @DurationMin(millis = 1)
        Duration window();
    }

    /** How large an operation and an answer may be. */
    interface Limits {

        /** How deep selections may nest, fragments resolved. */
        @WithDefault("30")
        @Min(1)
        int depth();

        /** Fragments that are spread within each other. */
        @WithDefault("100")
        @Min(1)
        int fragmentDepth();

        /** Fields with another name than their own, fragments counted wherever they are spread. */
        @WithDefault("500")
        @Min(1)
        int aliases();

        /** Fields at the root of an operation, fragments counted wherever they are spread. */
        @WithDefault("100")
        @Min(1)
        int rootFields();

        /** What an operation may cost by {@code @cost} and {@code @listSize}, where the schema has them. */
        @WithDefault("1000000")
        @Min(0)
        double cost();

        /** Operations in one request; 0 where batches are not answered. */
        @WithDefault("0")
        @Min(0)
        int batch();

        /** WebSockets that one subject, or one address where nobody is known, may hold open at this gateway. */
        @WithDefault("1000")
        @Min(1)
        int sockets();

        /** Operations that run at once on one WebSocket. */
        @WithDefault("100")
        @Min(1)
        int operationsPerSocket();

        /** Lexical tokens of a document. */
        @WithDefault("10000")
        @Min(1)
        int tokens();

        /** Fields of an operation, fragments resolved for every type they apply to. */
        @WithDefault("20000")
        @Min(1)
        int selections();

        /** Bytes of one subgraph's answer. */
        @WithDefault("67108864")
        @Min(1)
        int answer();

        /** Bytes of all subgraphs' answers that clients wait for at once; a quarter of the heap where unset. */
        OptionalLong answers();
    }
}
