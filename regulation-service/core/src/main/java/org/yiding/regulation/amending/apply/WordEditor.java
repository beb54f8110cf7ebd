package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.amending.Operation.WordPair;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.FoldedText;
import org.yiding.regulation.text.FoldedText.Span;
import org.yiding.regulation.text.Level;

/** Finds quoted words in the old text and notes what stands there instead; nothing is changed before all is noted. */
final class WordEditor {
    private static final String END_SIGNS = "。；，：、";

    /** Signs that new words have where they are more than a part of a quoted term. */
    private static final String OUTSIDE_SIGNS = "。；“‘";

    private static final int SENTENCE = 12;

    private final List<String> warnings;

    WordEditor(List<String> warnings) {
        this.warnings = warnings;
    }

    /** A stretch of one node's words. */
    private record Place(DraftNode node, Span span) {}

    /** Notes other words for a stretch of a provision; refused where another operation speaks of the same words. */
    static void edit(DraftNode node, Span span, String replacement, int operation) {
        note(new Place(node, span), replacement, operation);
    }

    /** The new words with the closing sign of the old where they have none. */
    static String signedAs(String old, String words) {
        char sign = lastOf(old.strip());
        boolean signed = END_SIGNS.indexOf(Characters.fold(lastOf(words))) >= 0 || lastOf(words) == '”';
        return signed || END_SIGNS.indexOf(Characters.fold(sign)) < 0 ? words : words + sign;
    }

    /** Replaces every pair within one sentence, where each must be found. */
    void replaceIn(Sentences.Sentence sentence, List<WordPair> pairs, int operation) {
        for (WordPair pair : pairs) {
            List<Place> places = places(List.of(sentence.node()), pair).stream()
                    .filter(place -> sentence.span().contains(place.span()))
                    .toList();
            if (places.isEmpty()) {
                throw new Refusal("该句没有“" + pair.words() + "”");
            }
            if (places.size() > 1) {
                throw new Refusal("“" + pair.words() + "”在该句有" + places.size() + "处，说不清是哪一处");
            }
            note(places.getFirst(), pair.replacement(), operation);
        }
    }

    /** Replaces every pair within the targets; each pair must be found and no target may be left untouched. */
    void replace(List<DraftNode> targets, boolean ownWordsOnly, List<WordPair> pairs, int operation) {
        List<WordPair> longestFirst = new ArrayList<>(pairs);
        longestFirst.sort(
                Comparator.comparingInt((WordPair pair) -> pair.words().length())
                        .reversed());
        boolean[] touched = new boolean[targets.size()];
        for (WordPair pair : longestFirst) {
            boolean found = false;
            for (int i = 0; i < targets.size(); i++) {
                boolean here = replaceIn(scope(targets.get(i), ownWordsOnly), pair, operation);
                touched[i] |= here;
                found |= here;
            }
            if (!found) {
                throw new Refusal("所指处没有“" + pair.words() + "”");
            }
        }
        for (int i = 0; i < touched.length; i++) {
            if (!touched[i]) {
                throw new Refusal("所列各处中有一处没有“" + pairs.getFirst().words() + "”");
            }
        }
    }

    private static List<DraftNode> scope(DraftNode target, boolean ownWordsOnly) {
        return ownWordsOnly ? List.of(target) : target.all();
    }

    private boolean replaceIn(List<DraftNode> scope, WordPair pair, int operation) {
        WordPair meant = pair;
        List<Place> places = places(scope, meant);
        if (places.isEmpty()) {
            meant = withoutEndSign(pair);
            places = meant == pair ? places : places(scope, meant);
        }
        if (places.isEmpty()) {
            places = otherSigns(scope, pair);
            meant = pair;
        }
        List<Place> free =
                places.stream().filter(place -> !editedBy(place, operation)).toList();
        if (free.size() > 1 && Characters.folded(meant.words()).length() < 2) {
            throw new Refusal("“" + meant.words() + "”在所指处有" + free.size() + "处，说不清是哪一处");
        }
        if (free.size() > 1) {
            warnings.add("“" + meant.words() + "”在所指处有" + free.size() + "处，都作了修改");
        }
        for (Place place : free) {
            note(place, meant.replacement(), operation);
        }
        return !places.isEmpty();
    }

    /** Where the old words stand but not as part of the new ones, which would be the act applied a second time. */
    private static List<Place> places(List<DraftNode> scope, WordPair pair) {
        List<Place> places = new ArrayList<>();
        boolean grows = Characters.folded(pair.replacement()).contains(Characters.folded(pair.words()));
        boolean already = false;
        for (DraftNode node : scope) {
            if (node.fresh || node.text.isEmpty()) {
                continue;
            }
            FoldedText text = new FoldedText(node.text);
            List<Span> done = grows ? text.find(pair.replacement()) : List.of();
            for (Span span : text.find(pair.words())) {
                boolean within = done.stream().anyMatch(other -> other.contains(span));
                already |= within;
                if (!within) {
                    places.add(new Place(node, span));
                }
            }
        }
        if (places.isEmpty() && already) {
            throw new Refusal("所指处已经是“" + pair.replacement() + "”，像是已经修改过");
        }
        return places;
    }

    /** Acts quote the end of a sentence with its sign where the text has another one, and the other way about. */
    private static WordPair withoutEndSign(WordPair pair) {
        String words = pair.words();
        String replacement = pair.replacement();
        if (words.length() < 3 || replacement.isEmpty()) {
            return pair;
        }
        char sign = Characters.fold(words.charAt(words.length() - 1));
        boolean same = sign == Characters.fold(replacement.charAt(replacement.length() - 1));
        if (END_SIGNS.indexOf(sign) < 0 || !same) {
            return pair;
        }
        return new WordPair(words.substring(0, words.length() - 1), replacement.substring(0, replacement.length() - 1));
    }

    /** A sentence quoted with other signs than it has: clear where its words stand once. */
    private List<Place> otherSigns(List<DraftNode> scope, WordPair pair) {
        List<Place> found = new ArrayList<>();
        if (pair.words().length() < SENTENCE || pair.replacement().isEmpty()) {
            return found;
        }
        boolean ends = END_SIGNS.indexOf(Characters.fold(lastOf(pair.words()))) >= 0;
        for (DraftNode node : scope) {
            List<Span> spans =
                    node.fresh ? List.of() : FoldedText.withoutSigns(node.text).find(pair.words());
            for (Span span : spans) {
                boolean signed = span.end() < node.text.length()
                        && END_SIGNS.indexOf(Characters.fold(node.text.charAt(span.end()))) >= 0;
                found.add(new Place(node, new Span(span.start(), ends && signed ? span.end() + 1 : span.end())));
            }
        }
        if (found.size() == 1) {
            warnings.add("引用的原文标点与文中不同：“" + pair.words() + "”");
            return found;
        }
        return List.of();
    }

    private static char lastOf(String words) {
        return words.charAt(words.length() - 1);
    }

    private static boolean editedBy(Place place, int operation) {
        return place.node().edits.stream()
                .anyMatch(edit -> edit.operation() == operation && edit.span().overlaps(place.span()));
    }

    private static void note(Place place, String replacement, int operation) {
        if (replacement.indexOf('\n') >= 0 && place.node().level != Level.LINE) {
            throw new Refusal("新的文字有几段，不能放进一段之中");
        }
        for (DraftNode.Edit edit : place.node().edits) {
            if (!edit.span().overlaps(place.span())) {
                continue;
            }
            boolean same =
                    edit.span().equals(place.span()) && edit.replacement().equals(replacement);
            if (same) {
                return;
            }
            throw new Refusal("同一处文字被两次修改：“"
                    + place.node()
                            .text
                            .substring(place.span().start(), place.span().end()) + "”");
        }
        place.node().edits.add(new DraftNode.Edit(place.span(), replacement, operation));
    }

    /** Replaces words in the whole text, except where another operation already speaks of the same place. */
    int replaceEverywhere(List<DraftNode> scope, WordPair pair, int operation) {
        int count = 0;
        for (Place place : places(scope, pair)) {
            boolean taken =
                    place.node().edits.stream().anyMatch(edit -> edit.span().overlaps(place.span()));
            if (!taken && Enclosure.isWithinTitle(place.node().text, place.span())) {
                warnings.add("书名号内的“" + pair.words() + "”没有改动，请核对：" + place.node().text);
                count++;
            } else if (!taken) {
                place.node().edits.add(new DraftNode.Edit(place.span(), pair.replacement(), operation));
                count++;
            }
        }
        return count;
    }

    /** Puts words before or behind others that must stand there once, or at an end of the target's words. */
    void insert(DraftNode target, @Nullable String anchor, Side side, String words, int operation) {
        if (anchor == null) {
            if (side == Side.BEFORE) {
                throw new Refusal("没有说明加在哪些文字之前");
            }
            insertAtEnd(target, side, words, operation);
            return;
        }
        List<Place> places = places(target.all(), new WordPair(anchor, ""));
        if (places.size() != 1) {
            throw new Refusal("所指处“" + anchor + "”有" + places.size() + "处");
        }
        Place place = places.getFirst();
        int at = side == Side.BEFORE ? place.span().start() : place.span().end();
        if (standsAt(place.node(), at, side, words)) {
            throw new Refusal("“" + words + "”已经在那里，像是已经修改过");
        }
        if (Enclosure.isQuoted(place.node().text, place.span())
                && OUTSIDE_SIGNS.chars().anyMatch(sign -> words.indexOf(sign) >= 0)) {
            throw new Refusal("“" + anchor + "”在文中带有引号，说不清加在引号之内还是之外");
        }
        note(new Place(place.node(), new Span(at, at)), words, operation);
    }

    /** Puts words before or behind one sentence. */
    static void insertBeside(Sentences.Sentence sentence, Side side, String words, int operation) {
        boolean before = side == Side.BEFORE || side == Side.START;
        int at = before ? sentence.span().start() : sentence.span().end();
        if (standsAt(sentence.node(), at, before ? Side.BEFORE : Side.AFTER, words)) {
            throw new Refusal("“" + words + "”已经在那里，像是已经修改过");
        }
        note(new Place(sentence.node(), new Span(at, at)), words, operation);
    }

    private static boolean standsAt(DraftNode node, int at, Side side, String words) {
        String before = Characters.folded(node.text.substring(0, at));
        String after = Characters.folded(node.text.substring(at));
        String folded = Characters.folded(words);
        return side == Side.BEFORE ? before.endsWith(folded) : after.startsWith(folded);
    }

    private static void insertAtEnd(DraftNode target, Side side, String words, int operation) {
        DraftNode holder = target;
        if (target.level == Level.ARTICLE) {
            List<DraftNode> paragraphs = target.children(Level.PARAGRAPH);
            if (paragraphs.size() != 1) {
                throw new Refusal("没有说明加在哪一款");
            }
            holder = paragraphs.getFirst();
        }
        DraftNode node = side == Side.END ? holder.lastLeaf() : holder;
        String folded = Characters.folded(words);
        if (Characters.folded(node.text).contains(folded)) {
            throw new Refusal("“" + words + "”已经在那里，像是已经修改过");
        }
        int at = side == Side.START ? 0 : node.text.length();
        boolean sentence = END_SIGNS.indexOf(folded.charAt(folded.length() - 1)) >= 0;
        boolean ended = !node.text.isEmpty()
                && END_SIGNS.indexOf(Characters.fold(node.text.charAt(node.text.length() - 1))) >= 0;
        if (side == Side.END && ended && !sentence) {
            at--;
        }
        note(new Place(node, new Span(at, at)), words, operation);
    }
}
