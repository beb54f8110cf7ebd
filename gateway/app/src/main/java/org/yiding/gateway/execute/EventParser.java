package org.yiding.gateway.execute;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** Puts the lines of {@code text/event-stream} together to events, as the HTML standard has them. */
final class EventParser {

    private String name = "message";
    private @Nullable Buffer data;

    /** @param name {@code message} where the stream names none */
    record Event(String name, Buffer data) {}

    /** @return the event that this line ends; null where it ends none */
    @Nullable
    Event line(Buffer raw) {
        int length = raw.length();
        Buffer line = length > 0 && raw.getByte(length - 1) == '\r' ? raw.slice(0, length - 1) : raw;
        if (line.length() == 0) {
            Event ended = data == null ? null : new Event(name, data);
            name = "message";
            data = null;
            return ended;
        }
        int colon = colon(line);
        String field = line.getString(0, colon);
        int from = Math.min(colon + 1, line.length());
        int start = from < line.length() && line.getByte(from) == ' ' ? from + 1 : from;
        Buffer value = line.slice(start, line.length());
        if (field.equals("event")) {
            name = value.toString();
        } else if (field.equals("data")) {
            data = data == null
                    ? Buffer.buffer().appendBuffer(value)
                    : data.appendByte((byte) '\n').appendBuffer(value);
        }
        return null;
    }

    private static int colon(Buffer line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.getByte(i) == ':') {
                return i;
            }
        }
        return line.length();
    }
}
