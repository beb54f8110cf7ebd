package org.yiding.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class JsonLogFormatterTest {

    @Test
    void lineIsOneJsonObjectWithTheRequestItBelongsTo() {
        ExtLogRecord record = new ExtLogRecord(Level.INFO, "会议 \"%s\" 已导入\n第二行", ExtLogRecord.FormatStyle.PRINTF, "x");
        record.setParameters(new Object[] {"93"});
        record.setLoggerName("org.yiding.meeting");
        record.setThreadName("worker-1");
        record.setInstant(Instant.parse("2020-03-23T06:00:00Z"));
        record.putMdc("requestId", "case-42");

        String line = new JsonLogFormatter().format(record);

        assertThat(line).endsWith("}\n").hasLineCount(1);
        assertThat(new JsonObject(line))
                .isEqualTo(new JsonObject()
                        .put("timestamp", "2020-03-23T06:00:00Z")
                        .put("level", "INFO")
                        .put("logger", "org.yiding.meeting")
                        .put("thread", "worker-1")
                        .put("message", "会议 \"93\" 已导入\n第二行")
                        .put("requestId", "case-42"));
    }

    @Test
    void exceptionStandsInTheSameLine() {
        ExtLogRecord record = new ExtLogRecord(Level.ERROR, "failed", "x");
        record.setThrown(new IllegalStateException("no connection"));

        String line = new JsonLogFormatter().format(record);

        assertThat(line).hasLineCount(1);
        assertThat(new JsonObject(line).getString("stackTrace"))
                .startsWith("java.lang.IllegalStateException: no connection");
    }
}
