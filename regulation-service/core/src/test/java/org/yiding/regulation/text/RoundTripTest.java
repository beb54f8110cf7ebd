package org.yiding.regulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts are printed back to the letter: those of the samples, and the published ones where they lie beside the project. */
class RoundTripTest {
    private static List<Path> texts(String folder) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve(folder))) {
            here = here.getParent();
        }
        if (here == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(here.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList();
        }
    }

    @Test
    void everyTextIsPrintedBackToTheLetter() throws IOException {
        List<Path> files = Stream.concat(texts("samples/shanshui").stream(), texts("shared/corpus").stream())
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(12);
        for (Path file : files) {
            String text = Files.readString(file);

            assertThat(Instrument.parse(text).print()).as(file.toString()).isEqualTo(text);
            assertThat(Instrument.parse(text.replace("\n", "\r\n")).print())
                    .as(file + " with other line ends")
                    .isEqualTo(text.replace("\n", "\r\n"));
        }
    }
}
