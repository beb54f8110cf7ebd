package org.yiding.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program as it is shipped, run to its end by itself. */
public final class ShippedProgram {

    private ShippedProgram() {}

    /**
     * How it ended.
     *
     * @param log all that it said
     */
    public record Ended(int exitCode, String log) {}

    /**
     * Serves with these settings and nothing around it, until it ends by itself.
     *
     * @param program the folder of its module, {@code gateway} for example
     * @param options of the JVM, {@code -D} settings among them
     * @param environment variables on top of this process's own
     * @throws AssertionError where it has not ended in time
     */
    public static Ended serve(String program, List<String> options, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("-Dquarkus.http.port=0"));
        words.addAll(options);
        words.addAll(List.of("-jar", jar(program)));
        return run(program, words, environment);
    }

    /** Runs another class that is shipped with it, with these arguments. */
    public static Ended run(String program, String mainClass, List<String> arguments, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp", jar(program), mainClass));
        words.addAll(arguments);
        return run(program, words, environment);
    }

    private static Ended run(String program, List<String> words, Map<String, String> environment)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx128m");
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError(program + " closed its output and did not end");
            }
            return new Ended(process.exitValue(), log);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String jar(String program) {
        return TestPrograms.home()
                .resolve(program)
                .resolve("app/target/quarkus-app/quarkus-run.jar")
                .toString();
    }
}
