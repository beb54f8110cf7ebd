package org.yiding.support.http;

import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * One JSON object a line: {@code timestamp} (UTC, ISO 8601), {@code level}, {@code logger}, {@code thread},
 * {@code message}, whatever the context knows ({@code requestId}, {@code traceId}, {@code spanId}), and
 * {@code stackTrace} where something was thrown. The log manager's own JSON formatter does not see a JSON library from
 * where Quarkus loads it.
 */
final class JsonLogFormatter extends ExtFormatter {

    @Override
    public String format(ExtLogRecord record) {
        JsonObject line = new JsonObject()
                .put("timestamp", record.getInstant().toString())
                .put("level", record.getLevel().getName())
                .put("logger", record.getLoggerName())
                .put("thread", record.getThreadName())
                .put("message", formatMessage(record));
        for (Map.Entry<String, String> known : record.getMdcCopy().entrySet()) {
            line.put(known.getKey(), known.getValue());
        }
        Throwable thrown = record.getThrown();
        if (thrown != null) {
            line.put("stackTrace", stackTrace(thrown));
        }
        return line.encode() + "\n";
    }

    private static String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
