package org.yiding.meeting.reading.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
    void hundredsOfFilesAreReadAndEachRefusedOneIsNamedOnce() throws IOException {
        Path in = folder.resolve("in");
        for (int i = 1; i <= 300; i++) {
            Path file = in.resolve("区" + i % 7 + "/第" + i + "次.txt");
            Files.createDirectories(file.getParent());
            Files.writeString(file, i % 10 == 0 ? "春天来了，公园里的樱花开了。" : minutesOf(i));
        }
        Files.write(in.resolve("区1/scan.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        Path out = folder.resolve("out");

        int exit = run(in, out);

        assertThat(exit).isEqualTo(2);
        assertThat(said().lines().filter(line -> line.contains(".txt: This is not the minutes of a meeting")))
                .hasSize(30)
                .doesNotHaveDuplicates();
        assertThat(said()).contains("区1/scan.png: The file is").endsWith(": 270 read, 31 refused.\n");
        assertThat(said().lines().filter(line -> line.matches("[123]00 of 301 files, \\d+ refused")))
                .hasSize(3);
        try (Stream<Path> records = Files.walk(out).filter(Files::isRegularFile)) {
            assertThat(records).hasSize(270).allMatch(file -> file.toString().endsWith(".txt.json"));
        }
        assertThat(Files.readString(out.resolve("区1/第281次.txt.json"))).contains("\"ordinal\" : 281");
    }

    @Test
    void digestsAreWrittenWhereAskedFor() throws IOException {
        Path out = folder.resolve("out");
        String[] arguments = {"--format", "md", minutes("in/93.txt").toString(), "--out", out.toString()};

        int exit = ReadCommand.run(arguments, System.out, new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(exit).isZero();
        assertThat(Files.readString(out.resolve("93.txt.md"))).startsWith("# 苏州市人民政府第93次会议纪要\n");
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

    private static String minutesOf(int ordinal) {
        return "2020年3月23日，市长李明主持召开市政府第" + ordinal + "次常务会议。\n一、审议《防汛预案》\n会议原则同意《防汛预案》。\n";
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
