package org.yiding.regulation.amending.derive;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Operation.WordPair;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.FoldedText;

/** Finds the fewest words of a text whose replacement gives another one, each quoted so that it stands there once. */
final class WordChanges {
    private static final int LONGEST = 1500;
    private static final int NEAR = 3;
    private static final int SHORTEST = 2;

    /** Beyond this part of the text it is shorter and clearer to restate it. */
    private static final double MOST = 0.5;

    private final String from;
    private final String to;
    private final List<Stretch> stretches = new ArrayList<>();

    private WordChanges(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** A stretch of the one text and what stands for it in the other. */
    private record Stretch(int start, int end, int toStart, int toEnd) {
        Stretch joined(Stretch next) {
            return new Stretch(start, next.end, toStart, next.toEnd);
        }
    }

    /** The pairs in the order of the text; null where restating the text is the better way. */
    static @Nullable List<WordPair> between(String from, String to) {
        if (from.length() > LONGEST || to.length() > LONGEST || from.isEmpty() || to.isEmpty()) {
            return null;
        }
        return new WordChanges(from, to).pairs();
    }

    private @Nullable List<WordPair> pairs() {
        for (AbstractDelta<Character> delta :
                DiffUtils.diff(characters(from), characters(to)).getDeltas()) {
            int start = delta.getSource().getPosition();
            int toStart = delta.getTarget().getPosition();
            Stretch stretch = new Stretch(
                    start,
                    start + delta.getSource().size(),
                    toStart,
                    toStart + delta.getTarget().size());
            boolean near = !stretches.isEmpty() && start - stretches.getLast().end() < NEAR;
            stretches.add(near ? stretches.removeLast().joined(stretch) : stretch);
        }
        int at = 0;
        while (at < stretches.size()) {
            if (!widen(at)) {
                return null;
            }
            at = Math.max(0, joinNeighbours(at));
        }
        return written();
    }

    private static List<Character> characters(String text) {
        return text.chars().mapToObj(character -> (char) character).toList();
    }

    /** Takes in words on both sides until the stretch stands once in the text; false where it never does. */
    private boolean widen(int at) {
        Stretch stretch = stretches.get(at);
        boolean left = true;
        while (!isClear(stretch)) {
            boolean toLeft = stretch.start() > 0 && stretch.toStart() > 0 && (left || stretch.end() >= from.length());
            if (!toLeft && (stretch.end() >= from.length() || stretch.toEnd() >= to.length())) {
                return false;
            }
            stretch = toLeft
                    ? new Stretch(stretch.start() - 1, stretch.end(), stretch.toStart() - 1, stretch.toEnd())
                    : new Stretch(stretch.start(), stretch.end() + 1, stretch.toStart(), stretch.toEnd() + 1);
            left = !left;
        }
        stretches.set(at, stretch);
        return true;
    }

    private boolean isClear(Stretch stretch) {
        String words = from.substring(stretch.start(), stretch.end());
        return Characters.folded(words).length() >= SHORTEST
                && new FoldedText(from).find(words).size() == 1;
    }

    /** Joins a stretch that has grown into its neighbours; returns where to go on. */
    private int joinNeighbours(int at) {
        if (at > 0 && stretches.get(at - 1).end() >= stretches.get(at).start()) {
            Stretch both = union(stretches.get(at - 1), stretches.get(at));
            stretches.remove(at);
            stretches.set(at - 1, both);
            return at - 1;
        }
        if (at + 1 < stretches.size()
                && stretches.get(at).end() >= stretches.get(at + 1).start()) {
            Stretch both = union(stretches.get(at), stretches.get(at + 1));
            stretches.remove(at + 1);
            stretches.set(at, both);
            return at;
        }
        return at + 1;
    }

    private static Stretch union(Stretch first, Stretch second) {
        return new Stretch(
                Math.min(first.start(), second.start()),
                Math.max(first.end(), second.end()),
                Math.min(first.toStart(), second.toStart()),
                Math.max(first.toEnd(), second.toEnd()));
    }

    private @Nullable List<WordPair> written() {
        List<WordPair> pairs = new ArrayList<>();
        int length = 0;
        for (Stretch stretch : stretches) {
            String words = from.substring(stretch.start(), stretch.end());
            String replacement = to.substring(stretch.toStart(), stretch.toEnd());
            length += words.length() + replacement.length();
            if (!Characters.folded(words).equals(Characters.folded(replacement))) {
                pairs.add(new WordPair(words, replacement));
            }
        }
        return pairs.isEmpty() || length > MOST * (from.length() + to.length()) ? null : pairs;
    }
}
