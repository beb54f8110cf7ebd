package org.yiding.regulation.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.ProvisionRow.Cause;
import org.yiding.regulation.text.SentenceSpans;

/**
 * Since when a sentence of a provision stands there, and what put it there.
 *
 * @param sentence its words with its sign
 * @param since the first day from which on it has always stood there
 * @param cause null where it stood in a text that was taken over as a whole
 */
public record SentenceOrigin(
        String sentence, LocalDate since, @Nullable Cause cause) {

    /**
     * The sentences of a provision on a day, each traced back through the states before it.
     *
     * @param states of the provision by first day
     * @return in the order of the text; empty where the provision does not stand there on the day, or has no words
     */
    public static List<SentenceOrigin> of(List<KeptState> states, LocalDate day) {
        int current = 0;
        while (current < states.size() && !states.get(current).holdsOn(day)) {
            current++;
        }
        if (current == states.size()) {
            return List.of();
        }
        List<SentenceOrigin> origins = new ArrayList<>();
        for (String sentence : sentences(states.get(current))) {
            KeptState first = states.get(firstWith(sentence, states, current));
            origins.add(new SentenceOrigin(sentence, first.from(), first.row().cause()));
        }
        return origins;
    }

    private static int firstWith(String sentence, List<KeptState> states, int current) {
        int first = current;
        while (first > 0
                && states.get(first).from().equals(states.get(first - 1).to())
                && sentences(states.get(first - 1)).contains(sentence)) {
            first--;
        }
        return first;
    }

    private static List<String> sentences(KeptState state) {
        String text = state.row().text();
        return SentenceSpans.of(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
