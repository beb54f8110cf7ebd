package org.yiding.gateway.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A gateway to be measured.
 *
 * @param command starts it in the foreground
 * @param federates whether it answers more than passthrough
 */
record Contender(String name, List<String> command, int port, boolean federates) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    String url() {
        return "http://127.0.0.1:" + port + "/graphql";
    }

    /** Starts it and waits until it answers; null where it does not. */
    @Nullable
    Process start(Path folder) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name.replace(' ', '-') + ".log").toFile())
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // Some take an offer to upgrade to HTTP/2 for one of a WebSocket, and never answer.
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (System.nanoTime() < deadline && process.isAlive()) {
                if (answers(client)) {
                    return process;
                }
                Thread.sleep(50);
            }
        }
        stop(process);
        return null;
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{__typename}\"}"))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    static void stop(Process process) throws InterruptedException {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
