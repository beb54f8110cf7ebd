package org.yiding.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.suite.GraphQuestion;
import org.yiding.local.suite.GraphQuestion.Answer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./yiding query FILE}: asks the gateway; exit code 1 where the answer has errors. */
@Command(name = "query", description = "Sends a GraphQL document through the gateway and prints the answer.")
final class QueryCommand implements Callable<Integer> {

    @Mixin
    private StateOption stateOption = new StateOption();

    @Parameters(paramLabel = "FILE", description = "the GraphQL document")
    private Path file = Path.of("");

    @Option(names = "--as", paramLabel = "ROLE", description = "the demonstration user who asks (default: reader)")
    private String role = "reader";

    @Option(names = "--variables", paramLabel = "JSON", description = "the variables, an object")
    private String variables = "{}";

    @Override
    public Integer call() {
        GraphQuestion question = new GraphQuestion(document(), parsedVariables());
        StateOption.Running running = stateOption.requireRunning();
        Answer answer = question.ask(running.addresses().gateway(), TokenCommand.of(running, role));
        System.out.println(Json.pretty(answer.body()));
        return (answer.hasErrors() ? ExitCode.ANSWER_HAS_ERRORS : ExitCode.OK).number();
    }

    private String document() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LauncherFailure(
                    ExitCode.USAGE, "The file " + file + " cannot be read: give a GraphQL document in UTF-8.", e);
        }
    }

    private Map<String, Object> parsedVariables() {
        try {
            return new ObjectMapper().readValue(variables, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new LauncherFailure(
                    ExitCode.USAGE, "--variables is no JSON object: " + e.getOriginalMessage() + ".", e);
        }
    }
}
