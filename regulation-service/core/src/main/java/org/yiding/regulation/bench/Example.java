package org.yiding.regulation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Provision;

/**
 * A text before an act, the act, and the text after it as published or written by hand.
 *
 * @param title the instrument meant, for an act on several; null for the title of the text
 */
record Example(
        String name,
        String before,
        String act,
        String after,
        @Nullable String title) {
    private static final Pattern FOR_TITLE = Pattern.compile("\"forTitle\"\\s*:\\s*\"([^\"]+)\"");

    /**
     * What came of it.
     *
     * @param understood operations that were read from the act
     * @param operations these, and the sentences that became none
     * @param identicalArticles articles of the text after that came out the same, white space and width aside
     * @param articles of the text after
     * @param identicalTexts 1 where all is the same but the history note
     * @param refused 1 where there is no text
     */
    record Result(
            int understood, int operations, int identicalArticles, int articles, int identicalTexts, int refused) {
        Result plus(Result other) {
            return new Result(
                    understood + other.understood,
                    operations + other.operations,
                    identicalArticles + other.identicalArticles,
                    articles + other.articles,
                    identicalTexts + other.identicalTexts,
                    refused + other.refused);
        }
    }

    /** Folders with before.txt, decision.txt and after.txt; meta.json may name the instrument. */
    static List<Example> published(Path folder) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.sorted().toList()) {
                if (Files.exists(one.resolve("before.txt"))
                        && Files.exists(one.resolve("decision.txt"))
                        && Files.exists(one.resolve("after.txt"))) {
                    examples.add(of(one));
                }
            }
        }
        return examples;
    }

    private static Example of(Path folder) throws IOException {
        Path meta = folder.resolve("meta.json");
        Matcher title = FOR_TITLE.matcher(Files.exists(meta) ? Files.readString(meta) : "");
        return new Example(
                folder.getFileName().toString(),
                Files.readString(folder.resolve("before.txt")),
                Files.readString(folder.resolve("decision.txt")),
                Files.readString(folder.resolve("after.txt")),
                title.find() ? title.group(1) : null);
    }

    /** The chain of the invented city: each act on the text before it. */
    static List<Example> samples(Path samples) throws IOException {
        Path city = samples.resolve("shanshui");
        List<Example> examples = new ArrayList<>();
        String before = Files.readString(city.resolve("parking/first.txt"));
        for (int act = 1; act <= 4; act++) {
            String file = act < 4 ? "parking/after-" + act + ".txt" : "parking/after-4-second-day.txt";
            String after = Files.readString(city.resolve(file));
            String decision = Files.readString(city.resolve("acts/" + act + ".txt"));
            examples.add(new Example("parking, act " + act, before, decision, after, null));
            before = after;
        }
        examples.add(new Example(
                "bicycles, act 2",
                Files.readString(city.resolve("bicycles/first.txt")),
                Files.readString(city.resolve("acts/2.txt")),
                Files.readString(city.resolve("bicycles/after-2.txt")),
                null));
        return examples;
    }

    Result run() {
        ReadAct read = ReadAct.read(act);
        Amendment amendment = Amender.amend(Instrument.parse(before), read, title, false);
        Instrument ours = amendment.text();
        List<String> wanted = articles(Instrument.parse(after));
        Set<String> got = new HashSet<>(ours == null ? List.of() : articles(ours));
        boolean same = ours != null && withoutNote(ours).equals(withoutNote(Instrument.parse(after)));
        return new Result(
                read.operations().size(),
                read.operations().size() + read.notUnderstood().size(),
                (int) wanted.stream().filter(got::contains).count(),
                wanted.size(),
                same ? 1 : 0,
                ours == null ? 1 : 0);
    }

    private static List<String> articles(Instrument text) {
        return text.articles().stream()
                .map(Provision::print)
                .map(Characters::folded)
                .toList();
    }

    private static String withoutNote(Instrument text) {
        StringBuilder out = new StringBuilder();
        text.roots().stream()
                .filter(node -> node.level() != Level.NOTE)
                .forEach(node -> out.append(Characters.folded(node.print())));
        return out.toString();
    }
}
