package org.yiding.meeting.reading.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yiding.extraction.Extraction;
import org.yiding.extraction.ExtractionLimits;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.reading.MinutesReader;
import org.yiding.meeting.reading.json.MinutesJson;
import org.yiding.support.error.UnreadableDocumentException;

/** Prints what a file of minutes says as JSON. */
public final class ReadCommand {

    /** The file is not minutes, or cannot be read. */
    static final int NOT_READABLE = 2;
    /** The command line is wrong. */
    static final int USAGE = 64;

    private ReadCommand() {}

    /**
     * Takes one file; exits 0 with JSON on standard output, 2 with one line on standard error. Or takes {@code FOLDER --out
     * FOLDER}, see {@link ReadFolder}.
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length == 3 && arguments[1].equals("--out")) {
            return readFolder(arguments[0], arguments[2], err);
        }
        if (arguments.length != 1) {
            say(err, "Usage: read FILE, or read FOLDER --out FOLDER");
            return USAGE;
        }
        try {
            Path file = Path.of(arguments[0]);
            SourceText text = Extraction.extract(
                    String.valueOf(file.getFileName()), Files.readAllBytes(file), ExtractionLimits.DEFAULT);
            String json = MinutesJson.write(new MinutesReader().read(text));
            out.write(json.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return 0;
        } catch (UnreadableDocumentException e) {
            say(err, e.clientMessage());
        } catch (IOException e) {
            say(err, arguments[0] + ": cannot be opened (" + e.getMessage() + ").");
        }
        return NOT_READABLE;
    }

    private static int readFolder(String folder, String out, PrintStream err) {
        try {
            return ReadFolder.run(Path.of(folder), Path.of(out), err);
        } catch (IOException e) {
            say(err, folder + ": cannot be listed (" + e.getMessage() + ").");
            return NOT_READABLE;
        }
    }

    private static void say(PrintStream err, String line) {
        byte[] bytes = (line.replaceAll("\\R", " ") + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        err.write(bytes, 0, bytes.length);
        err.flush();
    }
}
