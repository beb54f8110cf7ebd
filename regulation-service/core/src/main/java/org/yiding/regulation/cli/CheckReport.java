package org.yiding.regulation.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.witness.Difference;
import org.yiding.regulation.witness.Difference.Kind;
import org.yiding.regulation.witness.Difference.Place;

/** Writes differences from a published text for a person: four lines each, and one that counts them. */
final class CheckReport {
    private CheckReport() {}

    static void write(List<Difference> differences, PrintStream err) {
        differences.forEach(difference -> write(difference, err));
        if (differences.isEmpty()) {
            err.println("check: no difference");
            return;
        }
        String counts = Arrays.stream(Kind.values())
                .filter(kind -> count(differences, kind) > 0)
                .map(kind -> kind.words() + " " + count(differences, kind))
                .collect(Collectors.joining(", "));
        err.println("check: " + differences.size() + (differences.size() == 1 ? " difference: " : " differences: ")
                + counts);
    }

    static void write(Difference difference, PrintStream err) {
        Place place = difference.ours() == null ? difference.official() : difference.ours();
        err.println("difference (" + difference.kind().words() + "): " + (place == null ? "" : place.address()));
        err.println("  ours:     " + words(difference.ours()));
        err.println("  official: " + words(difference.official()));
        if (!difference.sentence().isEmpty()) {
            err.println("  act:      " + difference.sentence().replace("\n", "⏎"));
        }
    }

    private static String words(@Nullable Place place) {
        return place == null ? "-" : "“" + place.words() + "”";
    }

    private static long count(List<Difference> differences, Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .count();
    }
}
