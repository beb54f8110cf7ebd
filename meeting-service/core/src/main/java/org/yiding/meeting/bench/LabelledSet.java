package org.yiding.meeting.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yiding.extraction.Extraction;
import org.yiding.extraction.ExtractionLimits;
import org.yiding.extraction.SourceText;

/** Documents with annotations: {@code NAME.gold.json} beside {@code NAME.txt}, or the text in another folder. */
final class LabelledSet {

    private static final String ENDING = ".gold.json";

    private LabelledSet() {}

    /** @param name the file's name without its ending */
    record Labelled(String name, SourceText text, Annotation annotation) {}

    /**
     * @param folder holds the annotations
     * @param elsewhere where a text lies that is not beside its annotation
     * @throws IOException where a text is missing or a file cannot be read
     */
    static List<Labelled> load(Path folder, Path elsewhere) throws IOException {
        List<Labelled> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(ENDING)) {
                    String bare = name.substring(0, name.length() - ENDING.length());
                    documents.add(new Labelled(bare, text(folder, elsewhere, bare + ".txt"), Annotation.read(file)));
                }
            }
        }
        return documents;
    }

    private static SourceText text(Path folder, Path elsewhere, String name) throws IOException {
        Path beside = folder.resolve(name);
        Path file = Files.exists(beside) ? beside : elsewhere.resolve(name);
        return Extraction.extract(name, Files.readAllBytes(file), ExtractionLimits.DEFAULT);
    }
}
