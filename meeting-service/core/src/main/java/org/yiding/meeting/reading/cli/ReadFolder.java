package org.yiding.meeting.reading.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.yiding.extraction.Extraction;
import org.yiding.extraction.ExtractionLimits;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.reading.MinutesReader;
import org.yiding.support.error.UnreadableDocumentException;

/** Reads every file below a folder, as many at once as there are processors, each to a file of its own. */
final class ReadFolder {

    private static final int PROGRESS_EVERY = 100;
    private static final long LONGEST_DAYS = 7;

    private final Path folder;
    private final Path out;
    private final OutputFormat format;
    private final PrintStream err;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    private ReadFolder(Path folder, Path out, OutputFormat format, PrintStream err) {
        this.folder = folder;
        this.out = out;
        this.format = format;
        this.err = err;
    }

    /**
     * @param out takes {@code a/b.pdf.json}, or {@code .md}, for {@code a/b.pdf}; created where it is missing
     * @param err takes a line for each file that was refused, the progress and a summary
     * @return 0 where every file was read, {@link ReadCommand#NOT_READABLE} where one was not
     * @throws IOException where the folder cannot be listed
     */
    static int run(Path folder, Path out, OutputFormat format, PrintStream err) throws IOException {
        return new ReadFolder(folder, out, format, err).run();
    }

    private int run() throws IOException {
        List<Path> files = files();
        long started = System.nanoTime();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        files.forEach(file -> workers.execute(() -> read(file, files.size())));
        workers.shutdown();
        boolean finished = finish(workers);
        double seconds = (System.nanoTime() - started) / 1e9;
        say(String.format(
                Locale.ROOT,
                "%d files in %.1f s: %d read, %d refused.",
                files.size(),
                seconds,
                done.get() - failed.get(),
                failed.get()));
        return finished && failed.get() == 0 ? 0 : ReadCommand.NOT_READABLE;
    }

    private List<Path> files() throws IOException {
        Path excluded = out.toAbsolutePath().normalize();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.toAbsolutePath().normalize().startsWith(excluded))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static boolean finish(ExecutorService workers) {
        try {
            return workers.awaitTermination(LONGEST_DAYS, TimeUnit.DAYS);
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void read(Path file, int all) {
        Path relative = folder.relativize(file);
        try {
            SourceText text =
                    Extraction.extract(relative.toString(), Files.readAllBytes(file), ExtractionLimits.DEFAULT);
            write(out.resolve(relative + format.ending()), format.write(new MinutesReader().read(text)));
        } catch (UnreadableDocumentException e) {
            // What the extraction says begins with the name already, what the reader says does not.
            String name = relative + ": ";
            String why = e.clientMessage();
            refuse(relative, why.startsWith(name) ? why.substring(name.length()) : why);
        } catch (IOException e) {
            refuse(relative, "cannot be read or written (" + e.getMessage() + ")");
        } catch (RuntimeException | StackOverflowError e) {
            // One file must not end the run of thousands; it counts as failed and is named.
            refuse(relative, "could not be read because of a fault in the reader (" + e + ")");
        }
        int now = done.incrementAndGet();
        if (now % PROGRESS_EVERY == 0 && now < all) {
            say(now + " of " + all + " files, " + failed.get() + " refused");
        }
    }

    // Moved into place when whole: a run that is stopped leaves no half record.
    private static void write(Path target, String json) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.writeString(part, json);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private void refuse(Path file, String why) {
        failed.incrementAndGet();
        say(file + ": " + why);
    }

    private void say(String line) {
        byte[] bytes = (line.replaceAll("\\R", " ") + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        synchronized (err) {
            err.write(bytes, 0, bytes.length);
            err.flush();
        }
    }
}
