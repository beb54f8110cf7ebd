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

    /**
     * What the import came to.
     *
     * @param warnings how many places of the document were not understood
     */
    public record Result(String meetingId, boolean alreadyImported, int warnings) {}

    /**
     * Imports this file. Fails with the graph's own words where it is refused.
     *
     * @param token a clerk's
     */
    public static Result run(Path file, URI gateway, String token) {
        Map<String, String> variables =
                Map.of("fileName", file.getFileName().toString(), "contentBase64", content(file));
        Answer answer = new GraphQuestion(SuiteQueries.importMinutes(), variables).ask(gateway, token);
        JsonNode result = answer.body().at("/data/importMinutes");
        if (answer.hasErrors() || !result.isObject()) {
            throw new LauncherFailure(
                    ExitCode.REFUSED,
                    "The import of " + file + " failed: "
                            + answer.body().at("/errors/0/message").asText("status " + answer.status())
                            + " See the log of the meeting service; a repeat completes what was begun.");
        }
        return new Result(
                result.at("/meeting/id").asText(),
                result.path("alreadyImported").asBoolean(),
                result.path("warnings").size());
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
