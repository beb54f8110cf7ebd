package org.yiding.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.suite.GraphQuestion.Answer;

/** Brings the rules of the invented city in, with the acts that amended them, as any legal officer's program would. */
public final class SampleRegulations {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleRegulations() {}

    /**
     * What the import came to.
     *
     * @param fresh how many texts and acts were not there before
     */
    public record Result(int regulations, int acts, int fresh) {}

    /**
     * Takes over the first texts and applies the acts in their order. Fails with the graph's own words where one is
     * refused; a repeat completes what was begun.
     *
     * @param folder with its {@code chain.json}
     * @param token a legal officer's
     */
    public static Result run(Path folder, URI gateway, String token) {
        JsonNode chain = chain(folder);
        String region = chain.path("region").asText();
        int fresh = 0;
        for (JsonNode instrument : chain.path("instruments")) {
            Map<String, Object> input = Map.of(
                    "text", text(folder, instrument.path("first").asText()),
                    "region", region,
                    "effectiveOn", instrument.path("effectiveOn").asText(),
                    "promulgatedOn", instrument.path("promulgatedOn").asText());
            JsonNode result = done("importRegulationText", SuiteQueries.importText(), input, gateway, token);
            fresh += result.path("alreadyThere").asBoolean() ? 0 : 1;
        }
        for (JsonNode act : chain.path("acts")) {
            Map<String, Object> input = Map.of(
                    "decisionText", text(folder, act.path("file").asText()),
                    "region", region,
                    "promulgatedOn", act.path("promulgatedOn").asText(),
                    "effectiveOn", act.path("effectiveOn").asText());
            JsonNode result = done("applyAmendment", SuiteQueries.applyAct(), input, gateway, token);
            fresh += result.path("alreadyApplied").asBoolean() ? 0 : 1;
        }
        return new Result(chain.path("instruments").size(), chain.path("acts").size(), fresh);
    }

    private static JsonNode done(String mutation, String document, Map<String, ?> input, URI gateway, String token) {
        Answer answer = new GraphQuestion(document, Map.of("input", input)).ask(gateway, token);
        JsonNode result = answer.body().at("/data/" + mutation);
        if (answer.hasErrors() || !result.isObject()) {
            throw new LauncherFailure(
                    ExitCode.REFUSED,
                    "The import of the sample rules failed: "
                            + answer.body().at("/errors/0/message").asText("status " + answer.status())
                            + " See the log of the regulation service; a repeat completes what was begun.");
        }
        return result;
    }

    private static JsonNode chain(Path folder) {
        try {
            return JSON.readTree(Files.readString(folder.resolve("chain.json")));
        } catch (IOException e) {
            throw unreadable(folder.resolve("chain.json"), e);
        }
    }

    private static String text(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw unreadable(folder.resolve(name), e);
        }
    }

    private static LauncherFailure unreadable(Path file, IOException e) {
        return new LauncherFailure(
                ExitCode.NOT_BUILT, "The sample " + file + " cannot be read: run ./yiding from a whole clone.", e);
    }
}
