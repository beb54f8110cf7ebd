package org.yiding.meeting.reading.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.yiding.extraction.Extraction;
import org.yiding.extraction.ExtractionLimits;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.reading.MinutesReader;
import org.yiding.support.error.UnreadableDocumentException;

/** Prints what a file of minutes says, as JSON or for a person to read. */
public final class ReadCommand {

    /** The file is not minutes, or cannot be read. */
    static final int NOT_READABLE = 2;
    /** The command line is wrong. */
    static final int USAGE = 64;

    private ReadCommand() {}

    /**
     * {@code FILE [--format json|md]} exits 0 with the record on standard output, 2 with one line on standard error;
     * {@code FOLDER --out FOLDER [--format json|md]} see {@link ReadFolder}; 64 where the command line is neither.
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        String source = null;
        String target = null;
        OutputFormat format = OutputFormat.JSON;
        for (int i = 0; i < arguments.length; i++) {
            String word = arguments[i];
            String value = i + 1 < arguments.length ? arguments[i + 1] : null;
            if (word.equals("--out") && value != null && target == null) {
                target = value;
                i++;
            } else if (word.equals("--format") && OutputFormat.named(value).isPresent()) {
                format = OutputFormat.named(value).orElseThrow();
                i++;
            } else if (word.startsWith("--") || source != null) {
                return usage(err);
            } else {
                source = word;
            }
        }
        if (source == null) {
            return usage(err);
        }
        return target == null ? readFile(source, format, out, err) : readFolder(source, target, format, err);
    }

    private static int usage(PrintStream err) {
        say(err, "Usage: read FILE [--format json|md], or read FOLDER --out FOLDER [--format json|md]");
        return USAGE;
    }

    private static int readFile(String name, OutputFormat format, PrintStream out, PrintStream err) {
        Path file = Path.of(name);
        if (Files.isDirectory(file)) {
            say(err, name + ": is a folder; say where its records go: read " + name + " --out FOLDER");
            return USAGE;
        }
        try {
            SourceText text = Extraction.extract(
                    String.valueOf(file.getFileName()), Files.readAllBytes(file), ExtractionLimits.DEFAULT);
            String record = format.write(new MinutesReader().read(text));
            out.write(record.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return 0;
        } catch (UnreadableDocumentException e) {
            say(err, e.clientMessage());
        } catch (NoSuchFileException e) {
            say(err, name + ": there is no such file.");
        } catch (IOException e) {
            say(err, name + ": cannot be opened (" + e.getMessage() + ").");
        }
        return NOT_READABLE;
    }

    private static int readFolder(String folder, String out, OutputFormat format, PrintStream err) {
        try {
            return ReadFolder.run(Path.of(folder), Path.of(out), format, err);
        } catch (NoSuchFileException e) {
            say(err, folder + ": cannot be listed (there is no such folder).");
        } catch (IOException e) {
            say(err, folder + ": cannot be listed (" + e.getMessage() + ").");
        }
        return NOT_READABLE;
    }

    private static void say(PrintStream err, String line) {
        byte[] bytes = (line.replaceAll("\\R", " ") + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        err.write(bytes, 0, bytes.length);
        err.flush();
    }
}
