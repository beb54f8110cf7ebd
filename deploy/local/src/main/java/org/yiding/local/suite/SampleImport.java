package org.yiding.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.suite.GraphQuestion.Answer;

/** Brings minutes in through the gateway, as any clerk's program would. */
public final class SampleImport {

    private SampleImport() {}

    // What an untouched import and the confirmation after it leave behind.
    private static final int IMPORTED = 1;
    private static final int CONFIRMED = 2;

    /**
     * What the import came to.
     *
     * @param version of the meeting's record; 1 until somebody changes it
     * @param state of the record, as the graph names it ("DRAFT")
     * @param warnings how many places of the document were not understood
     */
    public record Result(String meetingId, int version, String state, boolean alreadyImported, int warnings) {}

    /**
     * Imports this file. Fails with the graph's own words where it is refused.
     *
     * @param token a clerk's
     */
    public static Result run(Path file, URI gateway, String token) {
        Map<String, String> variables =
                Map.of("fileName", file.getFileName().toString(), "contentBase64", content(file));
        JsonNode result =
                done("The import of " + file, "importMinutes", SuiteQueries.importMinutes(), variables, gateway, token);
        return new Result(
                result.at("/meeting/id").asText(),
                result.at("/meeting/version").asInt(),
                result.at("/meeting/state").asText(),
                result.path("alreadyImported").asBoolean(),
                result.path("warnings").size());
    }

    /**
     * Confirms and publishes what was imported, so that readers see it, and completes that where an earlier run broke off
     * in between. A record that a person has touched since stays as it is.
     *
     * @param token a clerk's
     */
    public static void release(Result imported, URI gateway, String token) {
        if (imported.version() == IMPORTED && imported.state().equals("DRAFT")) {
            step("confirmMeeting", SuiteQueries.confirmMeeting(), imported.meetingId(), IMPORTED, gateway, token);
            step("publishMeeting", SuiteQueries.publishMeeting(), imported.meetingId(), CONFIRMED, gateway, token);
        } else if (imported.version() == CONFIRMED && imported.state().equals("CONFIRMED")) {
            step("publishMeeting", SuiteQueries.publishMeeting(), imported.meetingId(), CONFIRMED, gateway, token);
        }
    }

    private static void step(
            String mutation, String document, String meetingId, int version, URI gateway, String token) {
        done(
                "The release of the sample",
                mutation,
                document,
                Map.of("id", meetingId, "version", version),
                gateway,
                token);
    }

    private static JsonNode done(
            String what, String mutation, String document, Map<String, ?> variables, URI gateway, String token) {
        Answer answer = new GraphQuestion(document, variables).ask(gateway, token);
        JsonNode result = answer.body().at("/data/" + mutation);
        if (answer.hasErrors() || !result.isObject()) {
            throw new LauncherFailure(
                    ExitCode.REFUSED,
                    what + " failed: "
                            + answer.body().at("/errors/0/message").asText("status " + answer.status())
                            + " See the log of the meeting service; a repeat completes what was begun.");
        }
        return result;
    }

    private static String content(Path file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new LauncherFailure(
                    ExitCode.NOT_BUILT, "The sample " + file + " cannot be read: run ./yiding from a whole clone.", e);
        }
    }
}
