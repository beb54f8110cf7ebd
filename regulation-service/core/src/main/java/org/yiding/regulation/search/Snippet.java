package org.yiding.regulation.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yiding.regulation.text.FoldedText;
import org.yiding.regulation.text.FoldedText.Span;

/**
 * The part of a text around the words that were found.
 *
 * @param text as it stands there, with … where it was cut
 * @param found where the words stand in it, left to right and without overlap; empty where they are written in another
 *     width or case
 */
public record Snippet(String text, List<Span> found) {

    private static final int LENGTH = 80;
    private static final int BEFORE = 20;
    private static final String CUT = "…";

    public Snippet {
        found = List.copyOf(found);
    }

    /** @param terms the words that were asked for */
    public static Snippet of(String text, List<String> terms) {
        List<Span> places = places(text, terms);
        int first = places.isEmpty() ? 0 : places.getFirst().start();
        int start = text.length() <= LENGTH || first <= BEFORE ? 0 : whole(text, first - BEFORE);
        int end = whole(text, Math.min(text.length(), start + LENGTH));
        String lead = start > 0 ? CUT : "";
        String tail = end < text.length() ? CUT : "";
        int shift = lead.length() - start;
        List<Span> inside = places.stream()
                .filter(place -> place.start() >= start && place.end() <= end)
                .map(place -> new Span(place.start() + shift, place.end() + shift))
                .toList();
        return new Snippet(lead + text.substring(start, end) + tail, inside);
    }

    /** An offset that does not part the halves of one character. */
    private static int whole(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset))
                ? offset - 1
                : offset;
    }

    private static List<Span> places(String text, List<String> terms) {
        FoldedText folded = new FoldedText(text);
        List<Span> all = terms.stream()
                .flatMap(term -> folded.find(term).stream())
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                .toList();
        List<Span> places = new ArrayList<>();
        for (Span place : all) {
            if (places.isEmpty() || places.getLast().end() <= place.start()) {
                places.add(place);
            }
        }
        return places;
    }
}
