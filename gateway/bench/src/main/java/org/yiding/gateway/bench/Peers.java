package org.yiding.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The gateways of others, from npm. Each is left out, and said so, where it cannot be installed. */
final class Peers {

    private static final String GRAFBASE = "@grafbase/cli-x86_64-unknown-linux-musl";
    private static final List<String> PACKAGES = List.of(
            "@graphql-hive/gateway@2.15",
            "@graphql-hive/router-runtime",
            "@apollo/gateway@2.14",
            "@apollo/server",
            "graphql@16",
            GRAFBASE + "@0.103");
    private static final long INSTALL_MINUTES = 8;

    private final Path folder;

    Peers(Path folder) {
        this.folder = folder;
    }

    /** Installs what is missing; peers need Node and the npm registry, nothing else does. */
    void install() throws IOException, InterruptedException {
        if (Files.isDirectory(folder.resolve("node_modules/@apollo/gateway"))) {
            return;
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
        List<String> command =
                new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"));
        command.addAll(PACKAGES);
        System.out.println("Installing peers into " + folder + " ...");
        try {
            Process npm = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                npm.destroyForcibly();
            }
        } catch (IOException e) {
            System.out.println("No npm here: peers are left out.");
        }
    }

    /** @return those that are there */
    List<Contender> contenders(Path supergraph, int port, int firstSubgraph) throws IOException {
        List<Contender> all = new ArrayList<>();
        Path binary = folder.resolve("node_modules").resolve(GRAFBASE).resolve("grafbase");
        if (Files.exists(binary)) {
            binary.toFile().setExecutable(true);
            String config = grafbaseConfig(firstSubgraph).toString();
            all.add(new Contender(
                    "Grafbase",
                    List.of(binary.toString(), "dev", "--listen-address", "127.0.0.1:" + port, "-c", config),
                    port,
                    true));
        }
        String hive = folder.resolve("node_modules/.bin/hive-gateway").toString();
        if (Files.exists(Path.of(hive))) {
            List<String> words =
                    List.of(hive, "supergraph", supergraph.toString(), "-h", "127.0.0.1", "-p", String.valueOf(port));
            List<String> rust = new ArrayList<>(words);
            rust.add("--hive-router-runtime");
            all.add(new Contender("Hive, Rust planner", rust, port, true));
            all.add(new Contender("Hive", words, port, true));
        }
        if (Files.isDirectory(folder.resolve("node_modules/@apollo/gateway"))) {
            Path script = folder.resolve("apollo.mjs");
            Files.writeString(script, BenchSubgraph.resource("apollo.mjs"));
            all.add(new Contender(
                    "Apollo",
                    List.of("env", "NODE_ENV=production", "node", script.toString(), supergraph.toString(), "" + port),
                    port,
                    true));
        }
        return all;
    }

    private Path grafbaseConfig(int firstSubgraph) throws IOException {
        StringBuilder toml = new StringBuilder("[graph]\nintrospection = true\n");
        for (int i = 0; i < BenchServers.SERVICES.size(); i++) {
            String service = BenchServers.SERVICES.get(i);
            Path schema = folder.resolve(service + ".graphql");
            Files.writeString(schema, BenchSubgraph.resource(service + ".graphql"));
            toml.append("[subgraphs.%s]%nurl = \"http://127.0.0.1:%d/graphql\"%nschema_path = \"%s\"%n"
                    .formatted(service, firstSubgraph + i, schema));
        }
        Path config = folder.resolve("grafbase.toml");
        Files.writeString(config, toml);
        return config;
    }
}
