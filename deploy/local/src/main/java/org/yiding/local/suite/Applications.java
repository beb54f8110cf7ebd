package org.yiding.local.suite;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yiding.local.postgres.Databases;
import org.yiding.local.postgres.PostgresServer;
import org.yiding.local.process.Ports;
import org.yiding.local.state.Secrets;

/** Our own programs with their settings, by the standard names of Quarkus and the few of ours. */
final class Applications {

    private static final int HEAP_MEGABYTES = 256;
    // It holds whole document files, up to 50 MB each, and their text.
    private static final int MEETING_HEAP_MEGABYTES = 512;

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

    /** All of them, in the order of their start. */
    List<Application> all() {
        Ports ports = options.ports();
        return List.of(
                directory(ports.directory()),
                service("regulation", ports.regulation(), Map.of(), Map.of()),
                meeting(ports.meeting()),
                gateway(ports.gateway()));
    }

    private Application directory(int port) {
        Map<String, String> settings = Map.of(
                "quarkus.keycloak.admin-client.server-url",
                Addresses.loopback(options.ports().keycloak()),
                "yiding.directory.personal-data.current-key",
                "k1");
        Map<String, String> secret = Map.of(
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET",
                secrets.get("client.directory-service"),
                "YIDING_DIRECTORY_PERSONAL_DATA_KEYS_K1",
                secrets.key("key.personal-data.k1"));
        return service("directory", port, settings, secret);
    }

    private Application meeting(int port) {
        Map<String, String> settings = Map.of(
                "yiding.directory.url", addresses.subgraph("directory").toString(),
                "yiding.regulation.url", addresses.subgraph("regulation").toString());
        Map<String, String> secret = Map.of("QUARKUS_OIDC_CREDENTIALS_SECRET", secrets.get("client.meeting-service"));
        return service("meeting", port, settings, secret);
    }

    private Application service(
            String name, int port, Map<String, String> moreSettings, Map<String, String> moreSecrets) {
        String database = "yiding_" + name;
        SortedMap<String, String> settings = common(port, name + "-service");
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(database));
        settings.put("quarkus.datasource.username", database);
        settings.put("quarkus.datasource.jdbc.max-size", "20");
        // The gateway says whose request it is.
        settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
        settings.put("quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        settings.putAll(moreSettings);
        Map<String, String> hidden = new TreeMap<>(moreSecrets);
        hidden.put("QUARKUS_DATASOURCE_PASSWORD", databases.password(database));
        String owner = Databases.owner(database);
        settings.put("quarkus.flyway.username", owner);
        hidden.put("QUARKUS_FLYWAY_PASSWORD", databases.password(owner));
        int heap = name.equals("meeting") ? MEETING_HEAP_MEGABYTES : HEAP_MEGABYTES;
        return new Application(name, options.jar(name + "-service"), port, heap, settings, hidden);
    }

    private Application gateway(int port) {
        SortedMap<String, String> settings = common(port, "gateway");
        settings.put("yiding.gateway.supergraph", options.supergraph().toString());
        settings.put("yiding.gateway.graphiql", "true");
        settings.put("yiding.gateway.forward-address", "true");
        addresses
                .services()
                .keySet()
                .forEach(name -> settings.put(
                        "yiding.gateway.subgraphs." + name + ".url",
                        addresses.subgraph(name).toString()));
        return new Application("gateway", options.jar("gateway"), port, HEAP_MEGABYTES, settings, Map.of());
    }

    private SortedMap<String, String> common(int port, String client) {
        SortedMap<String, String> settings = new TreeMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.put("quarkus.oidc.auth-server-url", addresses.issuer());
        settings.put("quarkus.oidc.client-id", client);
        return settings;
    }
}
