package org.yiding.gateway.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client over WebSocket that notes what it is told; the end of the connection counts as a message. */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

    static final String INIT = "{\"type\":\"connection_init\"}";
    static final String ACK = "{\"type\":\"connection_ack\"}";

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;

    /** @param headers names and values in turn */
    static SocketClient connect(URI endpoint, String... headers) {
        return connect("graphql-transport-ws", endpoint, headers);
    }

    /** @throws java.util.concurrent.CompletionException where the server refuses */
    static SocketClient connect(String protocol, URI endpoint, String... headers) {
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().subprotocols(protocol);
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        SocketClient client = new SocketClient();
        client.socket = builder.buildAsync(URI.create(endpoint.toString().replace("http:", "ws:")), client)
                .join();
        return client;
    }

    static String init(String token) {
        return "{\"type\":\"connection_init\",\"payload\":{\"Authorization\":\"Bearer " + token + "\"}}";
    }

    /** @param document in the text of JSON */
    static String subscribe(String id, String document) {
        return "{\"type\":\"subscribe\",\"id\":\"" + id + "\",\"payload\":{\"query\":\"" + document + "\"}}";
    }

    SocketClient say(String message) {
        socket.sendText(message, true).join();
        return this;
    }

    WebSocket socket() {
        return socket;
    }

    /** The next messages, waited for. */
    List<String> told(int count) throws InterruptedException {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(told.poll(20, TimeUnit.SECONDS));
        }
        return all;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
        part.append(text);
        if (last) {
            told.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        told.add("closed " + code + " " + reason);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
