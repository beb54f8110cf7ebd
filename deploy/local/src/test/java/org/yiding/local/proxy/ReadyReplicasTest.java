package org.yiding.local.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yiding.local.process.Ports;

/** Which replica a request is sent to. */
class ReadyReplicasTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = vertx.createHttpClient();
    private final Ports.Replica ports = Ports.free(2).replicas().getFirst();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void replicaThatRefusesTheConnectionIsPassedOverUntilItIsReadyAgain() {
        Replica closed = new Replica(ports.meeting());
        Replica open = new Replica(ports.gateway());
        closed.answered(true);
        open.answered(true);
        ReadyReplicas replicas = new ReadyReplicas(vertx, client, List.of(closed, open));
        try (TestReplica listening = new TestReplica("open", open.port())) {

            assertThat(portOf(replicas)).isEqualTo(open.port());
            assertThat(closed.isReady()).isFalse();
            assertThat(portOf(replicas)).isEqualTo(open.port());
            assertThat(listening.taken()).isNotDone();
        }
    }

    private static int portOf(ReadyReplicas replicas) {
        HttpClientRequest request =
                replicas.connect().toCompletionStage().toCompletableFuture().join();
        return request.connection().remoteAddress().port();
    }
}
