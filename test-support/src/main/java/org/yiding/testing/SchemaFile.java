package org.yiding.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds the committed schema of a subgraph to what the running service prints. With the system property
 * {@code yiding.schema.write=true} it rewrites the file instead, which is how the file is refreshed.
 */
public final class SchemaFile {

    private static final String SDL = "{ _service { sdl } }";

    private SchemaFile() {}

    /**
     * @param file the committed schema, relative to the module
     * @param client a client of the running service whose token may read
     */
    public static void assertCurrent(Path file, GraphClient client) {
        String printed = client.ask(SDL).at("/_service/sdl").asText().strip() + "\n";
        try {
            if (Boolean.getBoolean("yiding.schema.write")) {
                Files.writeString(file, printed);
            }
            assertThat(Files.readString(file))
                    .as("%s is not what the service prints: run this test with -Dyiding.schema.write=true", file)
                    .isEqualTo(printed);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + file, e);
        }
    }
}
