package org.yiding.local.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.local.process.Ports;

/** Who gets a request, and how it gets through. */
class ReverseProxyTest {

    private final Ports ports = Ports.free(2);
    private final HttpClient client = HttpClient.newHttpClient();
    private TestReplica first;
    private TestReplica second;
    private ReverseProxy proxy;

    @BeforeEach
    void startBoth() {
        first = new TestReplica("first", ports.of("meeting").get(0).port());
        second = new TestReplica("second", ports.of("meeting").get(1).port());
        proxy = startProxy();
        while (!answerers().equals(Set.of("first", "second"))) {
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void stopAll() {
        proxy.close();
        first.close();
        second.close();
    }

    @Test
    void replicasThatAreReadyTakeTurns() {
        String one = get("/who").body();
        String other = get("/who").body();

        assertThat(List.of(one, other)).containsExactlyInAnyOrder("first", "second");
        assertThat(get("/who").body()).isEqualTo(one);
    }

    @Test
    void replicaThatIsNotReadyGetsNoNewRequestAndEndsWhatItHas() {
        CompletableFuture<HttpResponse<String>> begun = client.sendAsync(request("/wait"), BodyHandlers.ofString());
        CompletableFuture.anyOf(first.taken(), second.taken()).join();
        first.setReady(false);
        while (!answerers().equals(Set.of("second"))) {
            Thread.onSpinWait();
        }

        first.release();
        second.release();

        assertThat(begun.join().body()).isEqualTo("one\ntwo\n");
    }

    @Test
    void requestWithItsBodyWaitsForAReplicaToBecomeReady() {
        proxy.close();
        first.setReady(false);
        second.setReady(false);
        proxy = startProxy();
        HttpRequest upload = HttpRequest.newBuilder(address("/length"))
                .POST(BodyPublishers.ofByteArray(new byte[3_000_000]))
                .build();
        CompletableFuture<HttpResponse<String>> waiting = client.sendAsync(upload, BodyHandlers.ofString());

        second.setReady(true);

        assertThat(waiting.join().body()).isEqualTo("3000000");
    }

    @Test
    void answersGoThroughAsTheyCome() throws Exception {
        var answer = client.send(request("/stream"), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {

            assertThat(lines.readLine()).isEqualTo("one");
            first.release();
            second.release();
            assertThat(lines.readLine()).isEqualTo("two");
        }
    }

    @Test
    void webSocketsGoThrough() {
        CompletableFuture<String> heard = new CompletableFuture<>();
        WebSocket.Listener listener = new WebSocket.Listener() {
            @Override
            public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
                heard.complete(text.toString());
                return WebSocket.Listener.super.onText(socket, text, last);
            }
        };
        WebSocket socket = client.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + ports.meeting() + "/"), listener)
                .join();

        socket.sendText("hello", true);

        assertThat(heard.join()).isEqualTo("echo hello");
        socket.abort();
    }

    @Test
    void replicasSeeTheAddressThatTheClientAsked() {
        assertThat(get("/host").body()).isEqualTo("127.0.0.1:" + ports.meeting());
    }

    /** Who answers now: asked often enough that everybody's turn comes. */
    private Set<String> answerers() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            names.add(get("/who").body());
        }
        return names;
    }

    private ReverseProxy startProxy() {
        List<Integer> replicas =
                ports.of("meeting").stream().map(Ports.Listener::port).toList();
        return ReverseProxy.start(List.of(new Front(ports.meeting(), replicas)));
    }

    private HttpResponse<String> get(String path) {
        return client.sendAsync(request(path), BodyHandlers.ofString()).join();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(address(path)).build();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + ports.meeting() + path);
    }
}
