package org.yiding.local.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.yiding.local.Versions;

/** The GraphQL documents that the launcher itself sends. */
public final class SuiteQueries {

    private SuiteQueries() {}

    /** The sample query: the record of the sample's meeting across all three services. */
    public static String meetingRecord() {
        return read("meeting-record.graphql");
    }

    static String importMinutes() {
        return read("import-minutes.graphql");
    }

    static String confirmMeeting() {
        return read("confirm-meeting.graphql");
    }

    static String publishMeeting() {
        return read("publish-meeting.graphql");
    }

    static String importText() {
        return read("import-text.graphql");
    }

    static String applyAct() {
        return read("apply-act.graphql");
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher's own query " + name + " cannot be read", e);
        }
    }
}
