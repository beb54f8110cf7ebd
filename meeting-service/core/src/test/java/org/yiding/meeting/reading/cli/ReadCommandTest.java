package org.yiding.meeting.reading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String MINUTES = "2020年3月23日，市长李明主持召开市政府第3次常务会议。\n一、审议《防汛预案》\n会议原则同意《防汛预案》。\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void minutesArePrintedAsJsonInUtf8() throws IOException {
        Path file = file("3.txt", MINUTES.getBytes(Charset.forName("GB18030")));

        int exit = run(file.toString());

        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{").contains("\"title\" : \"审议《防汛预案》\"");
        assertThat(err.size()).isZero();
    }

    @Test
    void digestIsPrintedWhereAskedFor() throws IOException {
        Path file = file("3.txt", MINUTES.getBytes(StandardCharsets.UTF_8));

        int exit = run(file.toString(), "--format", "md");

        assertThat(exit).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("### 1. 审议《防汛预案》\n\n- **原则同意**　《防汛预案》\n");
    }

    @Test
    void articleEndsWithOneLineThatSaysWhatWasFound() throws IOException {
        Path file = file("spring.txt", "春天来了，\n公园里的樱花开了。".getBytes(StandardCharsets.UTF_8));

        int exit = run(file.toString());

        assertThat(exit).isEqualTo(2);
        assertThat(out.size()).isZero();
        assertThat(err())
                .startsWith("This is not the minutes of a meeting")
                .contains("春天来了")
                .hasLineCount(1);
    }

    @Test
    void twoEncodingsInOneFileAreSaidWithTheLine() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write(MINUTES.repeat(20).getBytes(StandardCharsets.UTF_8));
        mixed.write("二、审议《预案》\n".getBytes(Charset.forName("GB18030")));

        int exit = run(file("3.txt", mixed.toByteArray()).toString());

        assertThat(exit).isEqualTo(2);
        assertThat(err()).startsWith("3.txt: ").contains("line 61").hasLineCount(1);
    }

    @Test
    void missingFileAndFolderWithoutAPlaceForItsRecordsAreSaid() {
        assertThat(run(folder.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(64);

        assertThat(err().lines())
                .containsExactly(
                        folder.resolve("none.txt") + ": there is no such file.",
                        folder + ": is a folder; say where its records go: read " + folder + " --out FOLDER");
    }

    @Test
    void wrongWordsGetTheUsage() {
        assertThat(run()).isEqualTo(64);
        assertThat(run("3.txt", "--format", "xml")).isEqualTo(64);
        assertThat(run("3.txt", "4.txt")).isEqualTo(64);
        assertThat(run("3.txt", "--out")).isEqualTo(64);

        assertThat(err().lines()).hasSize(4).allMatch(line -> line.startsWith("Usage: read FILE"));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private int run(String... arguments) {
        return ReadCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
