package org.yiding.meeting.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yiding.extraction.SourceText;

/** The documents the reading is tested with: the real sample, and invented ones in the other forms. */
final class Samples {

    private Samples() {}

    /** The minutes of Suzhou's 93rd executive meeting, as committed under samples/. */
    static SourceText suzhou() {
        try {
            return SourceText.of(Files.readString(root().resolve("samples/suzhou-93.txt")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's folder. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("samples/suzhou-93.txt"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** Invented minutes that lie beside this class. */
    static SourceText invented(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name + ".txt")) {
            return SourceText.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
