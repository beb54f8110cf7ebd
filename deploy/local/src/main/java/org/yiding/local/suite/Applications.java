package org.yiding.local.suite;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yiding.local.postgres.Databases;
import org.yiding.local.postgres.PostgresServer;
import org.yiding.local.process.Ports;
import org.yiding.local.process.Ports.Listener;
import org.yiding.local.state.Secrets;

/** Our own programs with their settings, by the standard names of Quarkus and the few of ours. */
final class Applications {

    private static final int HEAP_MEGABYTES = 256;
    // It holds whole document files, up to 50 MB each, and their text.
    private static final int MEETING_HEAP_MEGABYTES = 512;
    // Of each service, over all its replicas: three services and Keycloak share PostgreSQL's 100.
    private static final int CONNECTIONS = 20;
    // A machine that has just started everything at once answers its first import slowly.
    private static final String FOR_A_SUBGRAPH = "90S";
    private static final String FOR_A_REGISTRATION = "40S";
    // Ten times as long as the proxy takes to hear of it, since the machine may be busy.
    private static final String UNREADY_BEFORE_STOP = "2S";
    // Less than a child is given to end.
    private static final String DRAIN_WITHIN = "15S";

    private final SuiteOptions options;
    private final Addresses addresses;
    private final Secrets secrets;
    private final PostgresServer postgres;
    private final Databases databases;

    Applications(SuiteOptions options, Secrets secrets, PostgresServer postgres, Databases databases) {
        this.options = options;
        this.addresses = new Addresses(options.ports());
        this.secrets = secrets;
        this.postgres = postgres;
        this.databases = databases;
    }

    /** All of them with all their replicas, in the order of their start. */
    List<Application> all() {
        return Ports.APPLICATIONS.stream()
                .flatMap(application ->
                        options.ports().of(application).stream().map(process -> of(application, process)))
                .toList();
    }

    private Application of(String application, Listener process) {
        return switch (application) {
            case "gateway" -> gateway(process);
            case "meeting" -> meeting(process);
            case "directory" -> directory(process);
            default -> service(application, process, Map.of(), signingIn(application));
        };
    }

    private Application directory(Listener process) {
        Map<String, String> settings = Map.of(
                "quarkus.keycloak.admin-client.server-url",
                Addresses.loopback(options.ports().keycloak()),
                "yiding.directory.personal-data.current-key",
                "k1");
        Map<String, String> secret = new TreeMap<>(signingIn("directory"));
        secret.put("QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET", secrets.get("client.directory-service"));
        secret.put("YIDING_DIRECTORY_PERSONAL_DATA_KEYS_K1", secrets.key("key.personal-data.k1"));
        return service("directory", process, settings, secret);
    }

    private Application meeting(Listener process) {
        Map<String, String> settings = Map.of(
                "yiding.directory.url", addresses.subgraph("directory").toString(),
                "yiding.regulation.url", addresses.subgraph("regulation").toString(),
                "yiding.meeting.upstream-timeout", FOR_A_REGISTRATION,
                "yiding.meeting.public-url", Addresses.loopback(options.ports().published("meeting")));
        return service("meeting", process, settings, signingIn("meeting"));
    }

    /** What a service signs in with when it asks Keycloak for its policies. */
    private Map<String, String> signingIn(String service) {
        return Map.of("QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.get("client." + service + "-service"));
    }

    private Application service(
            String name, Listener process, Map<String, String> moreSettings, Map<String, String> moreSecrets) {
        String database = "yiding_" + name;
        SortedMap<String, String> settings = common(process.port(), name + "-service");
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database));
        settings.put("quarkus.datasource.username", database);
        settings.put("quarkus.datasource.jdbc.max-size", Integer.toString(CONNECTIONS / replicas()));
        // The gateway says whose request it is.
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        settings.putAll(moreSettings);
        Map<String, String> hidden = new TreeMap<>(moreSecrets);
        hidden.put("QUARKUS_DATASOURCE_PASSWORD", databases.password(database));
        if (!options.ports().replicas().isEmpty()) {
            settings.put("quarkus.datasource.reader.jdbc.url", standby(database));
            settings.put("quarkus.datasource.reader.username", database);
            settings.put("quarkus.datasource.reader.jdbc.max-size", Integer.toString(CONNECTIONS / replicas()));
            hidden.put("QUARKUS_DATASOURCE_READER_PASSWORD", databases.password(database));
        }
        String owner = Databases.owner(database);
        settings.put("quarkus.flyway.username", owner);
        hidden.put("QUARKUS_FLYWAY_PASSWORD", databases.password(owner));
        int heap = name.equals("meeting") ? MEETING_HEAP_MEGABYTES : HEAP_MEGABYTES;
        return new Application(process.name(), options.jar(name + "-service"), process.port(), heap, settings, hidden);
    }

    private Application gateway(Listener process) {
        SortedMap<String, String> settings = common(process.port(), "gateway");
        settings.put("yiding.gateway.supergraph", options.supergraph().toString());
        settings.put("yiding.gateway.graphiql", "true");
        settings.put("yiding.gateway.forward-address", "true");
        settings.put("yiding.gateway.timeout", FOR_A_SUBGRAPH);
        settings.put(
                "yiding.gateway.refusals.url",
                addresses.subgraph("directory").resolve("/refusals").toString());
        Map<String, String> secret = Map.of("YIDING_GATEWAY_REFUSALS_SECRET", secrets.get("client.gateway"));
        addresses
                .services()
                .keySet()
                .forEach(name -> settings.put(
                        "yiding.gateway.subgraphs." + name + ".url",
                        addresses.subgraph(name).toString()));
        return new Application(
                process.name(), options.jar("gateway"), process.port(), HEAP_MEGABYTES, settings, secret);
    }

    private SortedMap<String, String> common(int port, String client) {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.oidc.auth-server-url", addresses.issuer());
        settings.put("quarkus.oidc.client-id", client);
        if (replicas() > 1) {
            settings.put("quarkus.shutdown.delay", UNREADY_BEFORE_STOP);
            settings.put("quarkus.shutdown.timeout", DRAIN_WITHIN);
        }
        return settings;
    }

    private String standby(String database) {
        return "jdbc:postgresql://127.0.0.1:" + options.ports().standby() + "/" + database;
    }

    private int replicas() {
        return Math.max(1, options.ports().replicas().size());
    }
}
