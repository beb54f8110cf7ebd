package org.yiding.meeting.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;

/** What a reading got right, wrong and missed, by kind of fact and by how sure it was. */
final class Score {

    private final Map<FactKind, Tally> kinds = new EnumMap<>(FactKind.class);
    private final Map<Confidence, Tally> levels = new EnumMap<>(Confidence.class);
    private final List<String> wrongThoughCertain = new ArrayList<>();

    Tally of(FactKind kind) {
        return kinds.getOrDefault(kind, Tally.NONE);
    }

    /**
     * What is told of a fact that was read.
     *
     * @param words the fact as a person would name it
     */
    record Told(@Nullable Confidence level, String words) {}

    /** Right and wrong among the facts read at this level; optional ones count, since they were read. */
    Tally of(Confidence level) {
        return levels.getOrDefault(level, Tally.NONE);
    }

    /** Each fact that was read as certain and is not annotated so: kind and words. */
    List<String> wrongThoughCertain() {
        return List.copyOf(wrongThoughCertain);
    }

    /** The mean F1 of the kinds that count. */
    double overall() {
        return List.of(FactKind.values()).stream()
                .filter(FactKind::countsOverall)
                .mapToDouble(kind -> of(kind).f1())
                .average()
                .orElse(0);
    }

    void add(Score other) {
        other.kinds.forEach((kind, tally) -> kinds.merge(kind, tally, Tally::plus));
        other.levels.forEach((level, tally) -> levels.merge(level, tally, Tally::plus));
        wrongThoughCertain.addAll(other.wrongThoughCertain);
    }

    void right(FactKind kind, @Nullable Confidence level) {
        kinds.merge(kind, new Tally(1, 0, 0), Tally::plus);
        count(level, new Tally(1, 0, 0));
    }

    void missed(FactKind kind) {
        kinds.merge(kind, new Tally(0, 0, 1), Tally::plus);
    }

    void wrong(FactKind kind, @Nullable Confidence level, @Nullable String words) {
        kinds.merge(kind, new Tally(0, 1, 0), Tally::plus);
        count(level, new Tally(0, 1, 0));
        if (level == Confidence.CERTAIN) {
            wrongThoughCertain.add(kind.label() + ": " + words);
        }
    }

    private void count(@Nullable Confidence level, Tally tally) {
        if (level != null) {
            levels.merge(level, tally, Tally::plus);
        }
    }

    /** A value that a document states once: a wrong one is wrong and missed, too. */
    void value(FactKind kind, @Nullable String expected, @Nullable String read, @Nullable Confidence level) {
        boolean states = expected != null && !expected.isEmpty();
        boolean reads = read != null && !read.isEmpty();
        if (states && Likeness.same(expected, read)) {
            right(kind, level);
            return;
        }
        if (reads) {
            wrong(kind, level, read);
        }
        if (states) {
            missed(kind);
        }
    }

    /**
     * Pairs each annotated fact with the first like it that was read and not yet taken.
     *
     * @param optional annotated facts that count neither when read nor when missed
     */
    <G, R> void match(
            FactKind kind,
            List<G> expected,
            List<R> read,
            BiPredicate<G, R> same,
            Predicate<G> optional,
            Function<R, Told> told) {
        List<R> rest = new ArrayList<>(read);
        for (G fact : expected) {
            R hit = rest.stream()
                    .filter(candidate -> same.test(fact, candidate))
                    .findFirst()
                    .orElse(null);
            if (hit != null) {
                rest.remove(hit);
                if (optional.test(fact)) {
                    count(told.apply(hit).level(), new Tally(1, 0, 0));
                } else {
                    right(kind, told.apply(hit).level());
                }
            } else if (!optional.test(fact)) {
                missed(kind);
            }
        }
        rest.stream().map(told).forEach(fact -> wrong(kind, fact.level(), fact.words()));
    }
}
