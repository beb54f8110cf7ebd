package org.yiding.regulation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.regulation.akn.AknReader;

class RegulationCommandTest {
    private static final String BEFORE = "船坞办法\n第一条　为了管理船坞，制定本办法。\n";
    private static final String ACT = "关于修改《船坞办法》的决定\n一、将第一条中的“管理”修改为“规范”。\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String file(String name, String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve(name), text, charset).toString();
    }

    private int run(String... arguments) {
        return RegulationCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void printsTheConsolidatedTextOfFilesInGb18030() throws IOException {
        String before = file("before.txt", BEFORE, Charset.forName("GB18030"));
        String act = file("act.txt", ACT, Charset.forName("GB18030"));

        int code = run("amend", before, act);

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("船坞办法\n第一条　为了规范船坞，制定本办法。\n");
    }

    @Test
    void readsWordAndHtmlFilesAndKeepsTheLineEndsOfText() throws IOException {
        String before = file("before.txt", BEFORE.replace("\n", "\r\n"), StandardCharsets.UTF_8);
        String act = file(
                "act.html",
                "<!doctype html><html><body><p>关于修改《船坞办法》的决定</p><p>一、将第一条中的“管理”修改为“规范”。</p></body></html>",
                StandardCharsets.UTF_8);
        Path word = folder.resolve("act.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream file = Files.newOutputStream(word)) {
            ACT.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(file);
        }

        assertThat(run("amend", before, act)).isZero();
        assertThat(run("amend", before, word.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("船坞办法\r\n第一条　为了规范船坞，制定本办法。\r\n".repeat(2));
    }

    @Test
    void saysWhatAFileIsThatHoldsNoText() throws IOException {
        Path picture = Files.write(folder.resolve("act.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});

        assertThat(run("operations", picture.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("a PNG image");
    }

    @Test
    void printsNoTextWhenItRefuses() throws IOException {
        String before = file("before.txt", BEFORE, StandardCharsets.UTF_8);
        String act = file("act.txt", ACT.replace("第一条", "第二条"), StandardCharsets.UTF_8);

        int code = run("amend", before, act);

        assertThat(code).isEqualTo(3);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("文中没有第二条");
    }

    @Test
    void classifiesTheDifferencesFromAPublishedText() throws IOException {
        String before = file("before.txt", BEFORE, StandardCharsets.UTF_8);
        String act = file("act.txt", ACT, StandardCharsets.UTF_8);
        String official = file("official.txt", "船坞办法\n第一条　为了规范船坞、制定本办法。\n", StandardCharsets.UTF_8);

        run("amend", before, act, "--check", official);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("""
                difference (typographic): 第一条第一款
                  ours:     “第一条　为了规范船坞，制定本办法。”
                  official: “第一条　为了规范船坞、制定本办法。”
                  act:      将第一条中的“管理”修改为“规范”
                check: 1 difference: typographic 1
                """);
    }

    @Test
    void checkShowsWhatARefusedActWasNotUnderstoodFor() throws IOException {
        String before = file("before.txt", BEFORE, StandardCharsets.UTF_8);
        String act = file("act.txt", ACT + "二、第一条的目的补充“保障航行安全”。\n", StandardCharsets.UTF_8);
        String official = file("official.txt", "船坞办法\n第一条　为了规范船坞，保障航行安全，制定本办法。\n", StandardCharsets.UTF_8);

        int code = run("amend", before, act, "--check", official);

        assertThat(code).isEqualTo(3);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("check: 1 difference: not understood by us 1");
    }

    @Test
    void writesTheRenderingsBesideTheText() throws IOException {
        String before = file("before.txt", BEFORE, StandardCharsets.UTF_8);
        String act = file("act.txt", ACT, StandardCharsets.UTF_8);
        Path redline = folder.resolve("redline.html");
        Path table = folder.resolve("table.xlsx");

        int code = run("amend", before, act, "--redline", redline.toString(), "--table", table.toString());

        assertThat(code).isZero();
        assertThat(redline).content().contains("<del>管理</del><ins>规范</ins>");
        assertThat(Files.readAllBytes(table)).startsWith('P', 'K');
    }

    @Test
    void refusedActLeavesNoRendering() throws IOException {
        String before = file("before.txt", BEFORE, StandardCharsets.UTF_8);
        String act = file("act.txt", ACT.replace("第一条", "第二条"), StandardCharsets.UTF_8);
        Path redline = folder.resolve("redline.html");

        run("amend", before, act, "--redline", redline.toString());

        assertThat(redline).doesNotExist();
    }

    @Test
    void comparesAnyTwoTexts() throws IOException {
        String before = file("before.txt", BEFORE, StandardCharsets.UTF_8);
        String after = file("after.txt", BEFORE.replace("管理", "规范"), StandardCharsets.UTF_8);
        Path sides = folder.resolve("sides.html");

        assertThat(run("compare", before, after, "--side-by-side", sides.toString()))
                .isZero();
        assertThat(sides).content().contains("<del>管理</del>").contains("<ins>规范</ins>");
    }

    @Test
    void tableOfAnotherKindIsRefused() {
        assertThat(run("compare", "a", "b", "--table", "table.csv")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("--table writes FILE.html or FILE.xlsx, not table.csv");
    }

    @Test
    void writesAkomaNtosoWithTheActsDay() throws IOException {
        String before = file("before.txt", BEFORE, StandardCharsets.UTF_8);
        String act = file("act.txt", ACT, StandardCharsets.UTF_8);
        Path akn = folder.resolve("text.xml");

        int code = run("amend", before, act, "--akn", akn.toString(), "--on", "2024-05-06", "--region", "山水市");

        assertThat(code).isZero();
        assertThat(AknReader.read(Files.readString(akn)).text().print()).isEqualTo("船坞办法\n第一条　为了规范船坞，制定本办法。\n");
        assertThat(AknReader.read(Files.readString(akn)).eli().day()).hasToString("2024-05-06");
    }

    @Test
    void akomaNtosoNeedsADay() throws IOException {
        String before = file("before.txt", BEFORE, StandardCharsets.UTF_8);
        String act = file("act.txt", ACT, StandardCharsets.UTF_8);

        assertThat(run("amend", before, act, "--akn", folder.resolve("text.xml").toString(), "--region", "山水市"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("the act names no day");
    }

    @Test
    void replaysAChainInItsOrder() throws IOException {
        String first = file("first.txt", BEFORE, StandardCharsets.UTF_8);
        String one = file("1.txt", ACT, StandardCharsets.UTF_8);
        String two = file("2.txt", ACT.replace("管理", "规范").replace("为“规范”", "为“治理”"), StandardCharsets.UTF_8);

        int code = run("replay", first, one, two);

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("船坞办法\n第一条　为了治理船坞，制定本办法。\n");
    }

    @Test
    void bisectNamesTheActAtWhichTheyPart() throws IOException {
        String first = file("first.txt", BEFORE, StandardCharsets.UTF_8);
        String one = file("1.txt", ACT, StandardCharsets.UTF_8);
        String official = file("official.txt", BEFORE, StandardCharsets.UTF_8);

        int code = run("bisect", first, one, "--official", "1=" + official);

        assertThat(code).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("they part at act 1: " + one + "\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("traced:   the published text has the words from before act 1");
    }

    @Test
    void bisectRefusesAWitnessOfAnActThatIsNotGiven() throws IOException {
        String first = file("first.txt", BEFORE, StandardCharsets.UTF_8);
        String one = file("1.txt", ACT, StandardCharsets.UTF_8);

        assertThat(run("bisect", first, one, "--official", "2=" + first)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("there is no act 2: 1 are given");
    }

    @Test
    void printsOperationsAsJson() throws IOException {
        int code = run("operations", file("act.txt", ACT + "二、第五条不再适用。\n", StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"kind\": \"replaceWords\"")
                .contains("\"target\": \"第一条\"")
                .contains("\"notUnderstood\": [\n    {\n      \"sentence\": \"第五条不再适用\"");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertThat(run("amend", "no-such-file", "neither")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no-such-file");
    }
}
