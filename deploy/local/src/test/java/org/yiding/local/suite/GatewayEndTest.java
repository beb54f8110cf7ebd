package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.process.Ports;

/** The gateway as it is shipped, told to stop by the signal that Kubernetes and systemd send. */
@Tag("suite")
class GatewayEndTest {

    private static final int TERMINATED = 143;

    @TempDir
    private Path folder;

    @Test
    void clientsOverWebSocketAreToldThatTheGatewayGoesBeforeItEndsWithoutAWarning() throws Exception {
        Ports ports = Ports.free();
        Process gateway = start(ports);
        try {
            Client client = connect(ports.gateway());
            client.socket.sendText("{\"type\":\"connection_init\"}", true).join();
            String greeted = client.hears();

            gateway.destroy();

            assertThat(greeted).isEqualTo("{\"type\":\"connection_ack\"}");
            assertThat(client.hears()).isEqualTo("closed 1001 Going away");
            assertThat(gateway.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(gateway.exitValue()).isEqualTo(TERMINATED);
            assertThat(folder.resolve("gateway.log"))
                    .content()
                    .contains("Serving a supergraph of 3 subgraphs")
                    .doesNotContain("WARN");
        } finally {
            gateway.destroyForcibly();
        }
    }

    private Process start(Ports ports) throws IOException {
        SuiteOptions options = TestSuite.options(folder, ports);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dquarkus.profile=standalone",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + ports.gateway(),
                        "-Dyiding.gateway.supergraph=" + options.supergraph(),
                        "-jar",
                        options.jar("gateway").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.log").toFile())
                .start();
    }

    /** Tries until the gateway has started. */
    private static Client connect(int port) throws InterruptedException {
        URI graph = URI.create("ws://127.0.0.1:" + port + "/graphql");
        for (int attempt = 1; ; attempt++) {
            Client client = new Client();
            try {
                client.socket = HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .subprotocols("graphql-transport-ws")
                        .buildAsync(graph, client)
                        .join();
                return client;
            } catch (CompletionException e) {
                if (attempt == 300) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static final class Client implements WebSocket.Listener {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private WebSocket socket;

        /** The next message or the end of the connection; null after 20 seconds of silence. */
        @Nullable
        String hears() throws InterruptedException {
            return heard.poll(20, TimeUnit.SECONDS);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            heard.add(text.toString());
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            heard.add("closed " + code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable cause) {
            heard.add("broken: " + cause.getMessage());
        }
    }
}
