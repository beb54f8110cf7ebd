package org.yiding.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of the page on access are those of the file that the services are held to. */
class AccessPageTest {

    private static final Path PAGE = Path.of("../docs/access.md");
    private static final String MARK = "\n<!-- From here on made from access.csv by AccessPageTest. -->\n";

    @BeforeAll
    static void rewriteWhereAsked() throws IOException {
        if (Boolean.getBoolean("yiding.reference.write")) {
            String page = Files.readString(PAGE);
            Files.writeString(PAGE, page.substring(0, page.indexOf(MARK) + MARK.length()) + tables());
        }
    }

    @Test
    void tablesOfThePageAreThoseOfTheFile() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page.substring(page.indexOf(MARK) + MARK.length()))
                .as("docs/access.md is older than docs/access.csv: run this test with -Dyiding.reference.write=true")
                .isEqualTo(tables());
    }

    private static String tables() {
        AccessTable table = AccessTable.ofProject();
        return table.rows().stream()
                .map(AccessTable.Row::service)
                .distinct()
                .map(service -> "\n### " + service + "\n\n" + header()
                        + table.rows().stream()
                                .filter(row -> row.service().equals(service))
                                .map(AccessPageTest::line)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private static String header() {
        return "| | " + String.join(" | ", AccessTable.ROLES) + " |\n|---|" + ":-:|".repeat(AccessTable.ROLES.size())
                + "\n";
    }

    private static String line(AccessTable.Row row) {
        String places = row.type() + ": "
                + row.fields().stream().map(field -> "`" + field + "`").collect(Collectors.joining(" "));
        if (row.roles().contains(AccessTable.ANYBODY)) {
            return "| " + places + ", without a token, too" + " | ✓".repeat(AccessTable.ROLES.size()) + " |\n";
        }
        String programs = AccessTable.PROGRAMS.stream()
                .filter(row.roles()::contains)
                .map(program -> ", by the account of the " + program + " alone")
                .collect(Collectors.joining());
        Stream<String> marks = AccessTable.ROLES.stream()
                .map(role -> row.roles().contains(role) || row.roles().contains(AccessTable.SIGNED_IN) ? "✓" : "");
        return "| " + places + programs + " | " + marks.collect(Collectors.joining(" | ")) + " |\n";
    }
}
