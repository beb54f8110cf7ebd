package org.yiding.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.gateway.refusal.RefusalQueue.Counted;
import org.yiding.support.http.Asker;

class RefusalQueueTest {

    private final RefusalQueue queue = new RefusalQueue(2);

    @Test
    void refusalsThatAreAlikeAreOneWithTheRequestOfTheFirst() {
        queue.add(badToken("10.0.0.1", "first"));
        queue.add(badToken("10.0.0.1", "second"));
        queue.add(badToken("10.0.0.2", "third"));

        RefusalQueue.Batch told = queue.take(10);

        assertThat(told.refusals())
                .containsExactly(
                        new Counted(badToken("10.0.0.1", "first"), 2), new Counted(badToken("10.0.0.2", "third"), 1));
        assertThat(told.dropped()).isZero();
        assertThat(queue.take(10).isEmpty()).isTrue();
    }

    @Test
    void whatThereIsNoRoomForIsCounted() {
        queue.add(badToken("10.0.0.1", "a"));
        queue.add(badToken("10.0.0.2", "b"));
        queue.add(badToken("10.0.0.3", "c"));
        queue.add(badToken("10.0.0.4", "d"));
        // There is always room for one more of a sort.
        queue.add(badToken("10.0.0.2", "e"));

        RefusalQueue.Batch told = queue.take(10);

        assertThat(told.dropped()).isEqualTo(2);
        assertThat(told.refusals()).extracting(Counted::times).containsExactly(1L, 2L);
    }

    @Test
    void oldestAreToldFirst() {
        queue.add(badToken("10.0.0.1", "a"));
        queue.add(badToken("10.0.0.2", "b"));

        assertThat(queue.take(1).refusals())
                .extracting(counted -> counted.first().asker().requestId())
                .containsExactly("a");
        assertThat(queue.take(1).refusals())
                .extracting(counted -> counted.first().asker().requestId())
                .containsExactly("b");
    }

    private static Refusal badToken(String address, String requestId) {
        return new Refusal(
                new Asker(null, null, List.of(), address, requestId, null),
                "POST /graphql",
                "no valid access token came");
    }
}
