package org.yiding.gateway.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Drives one gateway with wrk. */
final class Load {

    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9.]+)(us|ms|s)");

    private final Path script;

    Load(Path script) {
        this.script = script;
    }

    /**
     * What one run showed.
     *
     * @param rate requests a second
     * @param cpu milliseconds of the gateway's CPU for one request
     */
    record Result(double rate, double p50, double p99, double cpu, double residentMiB) {}

    Result run(ProcessHandle gateway, String url, Workload workload, int connections, int seconds)
            throws IOException, InterruptedException {
        ProcessUse before = ProcessUse.of(gateway);
        List<String> command = List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + seconds + "s",
                "--timeout",
                "10s",
                "--latency",
                "-s",
                script.toString(),
                url);
        ProcessBuilder wrk = new ProcessBuilder(command).redirectErrorStream(true);
        wrk.environment().put("BENCH_QUERY", workload.query());
        wrk.environment().put("BENCH_MEETINGS", String.valueOf(BenchData.MEETINGS));
        Process process = wrk.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        ProcessUse after = ProcessUse.of(gateway);
        if (printed.contains("WRONG") || printed.contains("Non-2xx")) {
            throw new IOException("wrong answers: " + printed);
        }
        double requests = Double.parseDouble(after(printed, "(\\d+) requests in"));
        return new Result(
                Double.parseDouble(after(printed, "Requests/sec: *([0-9.]+)")),
                milliseconds(after(printed, " 50% +(\\S+)")),
                milliseconds(after(printed, " 99% +(\\S+)")),
                (after.cpuSeconds() - before.cpuSeconds()) * 1_000 / requests,
                after.residentMiB());
    }

    private static String after(String printed, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(printed);
        if (!matcher.find()) {
            throw new IOException("wrk printed no " + pattern + ":\n" + printed);
        }
        return matcher.group(1);
    }

    private static double milliseconds(String duration) throws IOException {
        Matcher matcher = NUMBER_AND_UNIT.matcher(duration);
        if (!matcher.matches()) {
            throw new IOException("not a duration: " + duration);
        }
        double number = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "us" -> number / 1_000;
            case "s" -> number * 1_000;
            default -> number;
        };
    }
}
