package org.yiding.regulation.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yiding.regulation.rendering.Causes;
import org.yiding.regulation.rendering.ComparisonSheet;
import org.yiding.regulation.rendering.ComparisonTable;
import org.yiding.regulation.rendering.InlinePage;
import org.yiding.regulation.rendering.Redline;
import org.yiding.regulation.rendering.SideBySidePage;

/** The files that a command is asked to write beside its text. */
final class Renderings {
    private static final String REDLINE = "--redline";
    private static final String SIDES = "--side-by-side";
    private static final String TABLE = "--table";

    private final Arguments arguments;

    /** Reads what is to be written; a table is neither HTML nor XLSX by its name: an argument error. */
    Renderings(Arguments arguments) {
        this.arguments = arguments;
        for (String file : arguments.all(TABLE)) {
            if (!isSheet(file) && !file.toLowerCase(Locale.ROOT).endsWith(".html")) {
                throw new IllegalArgumentException("--table writes FILE.html or FILE.xlsx, not " + file);
            }
        }
    }

    /** The options of the renderings and those of the command itself. */
    static Set<String> with(String... own) {
        Set<String> options = new HashSet<>(List.of(REDLINE, SIDES, TABLE));
        options.addAll(List.of(own));
        return options;
    }

    boolean isEmpty() {
        return with().stream().noneMatch(arguments::has);
    }

    void write(Redline.Side before, Redline.Side after, Causes causes) throws IOException {
        if (isEmpty()) {
            return;
        }
        Redline redline = Redline.of(before, after, causes);
        for (String file : arguments.all(REDLINE)) {
            Files.writeString(Path.of(file), InlinePage.html(redline));
        }
        for (String file : arguments.all(SIDES)) {
            Files.writeString(Path.of(file), SideBySidePage.html(redline));
        }
        for (String file : arguments.all(TABLE)) {
            table(redline, file);
        }
    }

    private static void table(Redline redline, String file) throws IOException {
        if (!isSheet(file)) {
            Files.writeString(Path.of(file), ComparisonTable.html(redline));
            return;
        }
        try (OutputStream out = Files.newOutputStream(Path.of(file))) {
            ComparisonSheet.write(ComparisonTable.of(redline), out);
        }
    }

    private static boolean isSheet(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }
}
