package org.yiding.gateway.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./yiding bench gateway [--rounds N] [--seconds N] [--only NAME,NAME] [--no-peers]}: drives each gateway alone,
 * one after another, warm, with the same queries and connections, in rounds that alternate, and prints each figure with
 * its ratio to ours.
 */
public final class GatewayBench {

    private static final int PORT = 18_400;
    private static final int SUBGRAPHS = 18_401;
    private static final int WARM_UP_SECONDS = 12;

    private final Path home;
    private final Path folder;
    private final Options options;
    private final Map<String, List<Load.Result>> results = new LinkedHashMap<>();

    private GatewayBench(Path home, Options options) throws IOException {
        this.home = home;
        this.options = options;
        this.folder = Files.createDirectories(home.resolve("gateway/bench/target/bench"));
    }

    private record Options(
            int rounds, int seconds, @Nullable List<String> only, boolean peers) {

        static Options of(String[] words) {
            int rounds = 2;
            int seconds = 8;
            List<String> only = null;
            boolean peers = true;
            for (int i = 0; i < words.length; i++) {
                switch (words[i]) {
                    case "--rounds" -> rounds = Integer.parseInt(words[++i]);
                    case "--seconds" -> seconds = Integer.parseInt(words[++i]);
                    case "--only" -> only = List.of(words[++i].split(","));
                    case "--no-peers" -> peers = false;
                    default -> throw new IllegalArgumentException("bench gateway knows no option " + words[i]);
                }
            }
            return new Options(rounds, seconds, only, peers);
        }
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Path home =
                Path.of(System.getProperty("yiding.home", ".")).toAbsolutePath().normalize();
        try {
            new GatewayBench(home, Options.of(words)).run();
        } catch (IllegalArgumentException e) {
            System.err.println("yiding: " + e.getMessage());
            System.exit(2);
        }
    }

    private void run() throws IOException, InterruptedException {
        Process subgraphs = own("subgraphs", "subgraphs", String.valueOf(SUBGRAPHS));
        try {
            Path supergraph = supergraph();
            List<Contender> contenders = contenders(supergraph);
            for (int round = 1; round <= options.rounds(); round++) {
                for (Contender contender : contenders) {
                    System.out.println("Round " + round + ": " + contender.name());
                    measure(contender);
                }
            }
            print();
        } finally {
            Contender.stop(subgraphs);
        }
    }

    private Process own(String log, String... words) throws IOException {
        // So large that their own collections are not seen among the gateway's slowest answers.
        List<String> command = new ArrayList<>(ownCommand(384, words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log + ".log").toFile())
                .start();
    }

    private List<String> ownCommand(int youngMebibytes, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + (youngMebibytes + 128) + "m",
                "-Xmn" + youngMebibytes + "m",
                "-cp",
                System.getProperty("java.class.path"),
                BenchServers.class.getName()));
        command.addAll(List.of(words));
        return command;
    }

    private Path supergraph() throws IOException {
        String sdl = BenchSubgraph.resource("supergraph.graphql");
        for (int i = 0; i < BenchServers.SERVICES.size(); i++) {
            String service = BenchServers.SERVICES.get(i);
            sdl = sdl.replace("http://" + service + ".test/", "http://127.0.0.1:" + (SUBGRAPHS + i) + "/");
        }
        Path file = folder.resolve("supergraph.graphql");
        Files.writeString(file, sdl);
        return file;
    }

    private List<Contender> contenders(Path supergraph) throws IOException, InterruptedException {
        List<Contender> all = new ArrayList<>();
        List<String> ours = List.of(
                home.resolve("yiding").toString(),
                "gateway",
                "--supergraph",
                supergraph.toString(),
                "--port",
                "" + PORT);
        all.add(new Contender("Yiding", ours, PORT, true));
        List<String> proxy = ownCommand(96, "proxy", String.valueOf(PORT), String.valueOf(SUBGRAPHS));
        all.add(new Contender("bare proxy", proxy, PORT, false));
        if (options.peers()) {
            Peers peers = new Peers(folder.resolve("peers"));
            peers.install();
            all.addAll(peers.contenders(supergraph, PORT, SUBGRAPHS));
        }
        List<String> only = options.only();
        return only == null
                ? all
                : all.stream().filter(each -> only.contains(each.name())).toList();
    }

    private void measure(Contender contender) throws IOException, InterruptedException {
        Path script = folder.resolve("load.lua");
        Files.writeString(script, BenchSubgraph.resource("load.lua"));
        Load load = new Load(script);
        Process process = contender.start(folder);
        if (process == null) {
            System.out.println("  does not start; its log is in " + folder);
            return;
        }
        try {
            Workload warm = contender.federates() ? Workload.MEETING : Workload.PASSTHROUGH;
            load.run(process.toHandle(), contender.url(), warm, 32, WARM_UP_SECONDS);
            run(load, process, contender, Workload.PASSTHROUGH, 32);
            if (contender.federates()) {
                run(load, process, contender, Workload.MEETING, 1);
                run(load, process, contender, Workload.MEETING, 32);
            }
            run(load, process, contender, Workload.LARGE, 8);
        } catch (IOException e) {
            System.out.println("  " + e.getMessage());
        } finally {
            Contender.stop(process);
        }
    }

    private void run(Load load, Process process, Contender contender, Workload workload, int connections)
            throws IOException, InterruptedException {
        load.run(process.toHandle(), contender.url(), workload, connections, WARM_UP_SECONDS / 2);
        Load.Result result = load.run(process.toHandle(), contender.url(), workload, connections, options.seconds());
        results.computeIfAbsent(
                        workload.name() + ", c=" + connections + "|" + contender.name(), any -> new ArrayList<>())
                .add(result);
        System.out.printf(
                Locale.ROOT,
                "  %-16s c=%-3d %9.1f requests/s  p50 %7.2f ms  p99 %7.2f ms  %7.3f CPU s/1000  %5.0f MiB%n",
                workload.name(),
                connections,
                result.rate(),
                result.p50(),
                result.p99(),
                result.cpu(),
                result.residentMiB());
    }

    /** Means over the rounds; in brackets the ratio to ours. */
    private void print() {
        System.out.println();
        System.out.println(
                "| workload | gateway | requests/s | p50 ms | p99 ms | CPU s / 1000 requests | resident MiB |");
        System.out.println("|---|---|---|---|---|---|---|");
        results.forEach((key, runs) -> {
            String workload = key.substring(0, key.indexOf('|'));
            Load.Result mean = mean(runs);
            List<Load.Result> own = results.get(workload + "|Yiding");
            Load.Result ours = own == null ? mean : mean(own);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f (%.2f) | %.2f (%.2f) | %.2f (%.2f) | %.3f (%.2f) | %.0f (%.2f) |%n",
                    workload,
                    key.substring(key.indexOf('|') + 1),
                    mean.rate(),
                    mean.rate() / ours.rate(),
                    mean.p50(),
                    mean.p50() / ours.p50(),
                    mean.p99(),
                    mean.p99() / ours.p99(),
                    mean.cpu(),
                    mean.cpu() / ours.cpu(),
                    mean.residentMiB(),
                    mean.residentMiB() / ours.residentMiB());
        });
    }

    private static Load.Result mean(List<Load.Result> runs) {
        return new Load.Result(
                runs.stream().mapToDouble(Load.Result::rate).average().orElse(0),
                runs.stream().mapToDouble(Load.Result::p50).average().orElse(0),
                runs.stream().mapToDouble(Load.Result::p99).average().orElse(0),
                runs.stream().mapToDouble(Load.Result::cpu).average().orElse(0),
                runs.stream().mapToDouble(Load.Result::residentMiB).average().orElse(0));
    }
}
