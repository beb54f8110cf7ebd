package org.yiding.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the committed supergraph to the committed schemas it was composed from, without the tool that composed it. */
class SupergraphTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final Path SUPERGRAPH = ROOT.resolve("deploy/composition/supergraph.graphql");
    private static final Pattern INPUT = Pattern.compile("(?m)^# input (\\S+) sha256:([0-9a-f]{64})$");
    private static final Pattern BODY = Pattern.compile("(?m)^# body sha256:([0-9a-f]{64})\n");
    private static final String REMEDY = "compose it anew with ./yiding compose";

    @Test
    void supergraphIsComposedFromTheSchemasAsTheyAre() throws IOException {
        List<String[]> inputs = INPUT.matcher(supergraph())
                .results()
                .map(input -> new String[] {input.group(1), input.group(2)})
                .toList();

        assertThat(inputs)
                .extracting(input -> input[0])
                .containsExactly(
                        "meeting-service/app/schema.graphql",
                        "regulation-service/app/schema.graphql",
                        "directory-service/app/schema.graphql");
        for (String[] input : inputs) {
            String schema = Files.readString(ROOT.resolve(input[0]));
            assertThat(sha256(schema))
                    .as("%s changed after the supergraph was composed: %s", input[0], REMEDY)
                    .isEqualTo(input[1]);
        }
    }

    @Test
    void supergraphIsNotEditedByHand() throws IOException {
        String file = supergraph();
        Matcher header = BODY.matcher(file);

        assertThat(header.find()).isTrue();
        assertThat(sha256(file.substring(header.end())))
                .as("supergraph.graphql was edited: %s", REMEDY)
                .isEqualTo(header.group(1));
    }

    private static String supergraph() throws IOException {
        return Files.readString(SUPERGRAPH);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
