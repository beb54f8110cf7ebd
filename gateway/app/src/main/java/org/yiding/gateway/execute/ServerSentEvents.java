package org.yiding.gateway.execute;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.parsetools.RecordParser;

/** Events by the protocol graphql-sse (distinct connections): the answer to one request, which does not end. */
final class ServerSentEvents implements EventStream {

    private final HttpClientResponse response;
    private final RecordParser lines;
    private final EventParser events = new EventParser();

    /** @param response paused */
    ServerSentEvents(HttpClientResponse response, int largestEvent) {
        this.response = response;
        this.lines = RecordParser.newDelimited("\n", response).maxRecordSize(largestEvent);
    }

    @Override
    public void start(Reader reader) {
        lines.exceptionHandler(reader::failed);
        lines.endHandler(end -> reader.ended());
        lines.handler(line -> {
            EventParser.Event event = events.line(line);
            if (event == null) {
                return;
            }
            if (event.name().equals("complete")) {
                reader.ended();
            } else {
                lines.pause();
                reader.event(event.data().getBytes());
            }
        });
        response.resume();
    }

    @Override
    public void resume() {
        lines.resume();
    }

    @Override
    public void close() {
        response.request().reset();
    }
}
