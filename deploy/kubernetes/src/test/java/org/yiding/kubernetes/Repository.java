package org.yiding.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository, as the tests read them. */
final class Repository {

    static final Path ROOT =
            Path.of(System.getProperty("yiding.root", "../..")).toAbsolutePath().normalize();

    /** The version being built, without the mark of an unfinished one. */
    static final String VERSION = System.getProperty("yiding.version", "").replace("-SNAPSHOT", "");

    private Repository() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Every regular file below a folder, in the order of their names. */
    static List<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed", e);
        }
    }
}
