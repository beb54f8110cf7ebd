package org.yiding.meeting.reading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadFolderTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void everyFileBecomesAJsonFileAndAllReadExitsWithZero() throws IOException {
        Path in = minutes("in/2020/93.txt");
        Path out = folder.resolve("out");

        int exit = run(in, out);

        assertThat(exit).isZero();
        assertThat(Files.readString(out.resolve("2020/93.txt.json"))).contains("\"ordinal\" : 93");
        assertThat(said()).endsWith(": 1 read, 0 refused.\n");
    }

    @Test
    void refusedFileIsNamedAndTheOthersAreRead() throws IOException {
        Path in = minutes("in/93.txt");
        Files.writeString(in.resolve("empty.pdf"), "");
        Path out = folder.resolve("out");

        int exit = run(in, out);

        assertThat(exit).isEqualTo(2);
        assertThat(out.resolve("93.txt.json")).exists();
        assertThat(out.resolve("empty.pdf.json")).doesNotExist();
        assertThat(said())
                .startsWith("empty.pdf: The file is empty.\n2 files in ")
                .endsWith(": 1 read, 1 refused.\n");
    }

    @Test
    void outputBelowTheInputIsNotReadAgain() throws IOException {
        Path in = minutes("in/93.txt");
        Path out = in.resolve("out");

        run(in, out);
        int exit = run(in, out);

        assertThat(exit).isZero();
        assertThat(out.resolve("out")).doesNotExist();
    }

    @Test
    void missingFolderIsSaid() {
        int exit = run(folder.resolve("none"), folder.resolve("out"));

        assertThat(exit).isEqualTo(2);
        assertThat(said()).contains("cannot be listed");
    }

    private Path minutes(String name) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("samples/suzhou-93.txt"))) {
            root = root.getParent();
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(root.resolve("samples/suzhou-93.txt"), file);
        return folder.resolve("in");
    }

    private int run(Path in, Path out) {
        String[] arguments = {in.toString(), "--out", out.toString()};
        return ReadCommand.run(arguments, System.out, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
