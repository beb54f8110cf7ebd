package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.yiding.regulation.amending.Operation.WordPair;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.FoldedText;
import org.yiding.regulation.text.FoldedText.Span;
import org.yiding.regulation.text.Level;

/** Finds quoted words in the old text and notes what stands there instead; nothing is changed before all is noted. */
final class WordEditor {
    static final String END_SIGNS = "。；，：、";

    private static final Set<String> BETWEEN = Set.of("", "、", "和", "或者", "或", "及", "与", "以及");

    private static final int SENTENCE = 12;

    private final List<String> warnings;

    WordEditor(List<String> warnings) {
        this.warnings = warnings;
    }

    /** Words that stand in every other sentence: an act that quotes one of them means one place. */
    private static final Set<String> PARTICLES = Set.of(
            "或者", "以及", "并且", "及其", "应当", "必须", "可以", "不得", "其他", "其它", "有关", "相关", "规定", "依法", "依照", "按照", "根据");

    /** A stretch of one node's words. */
    record Place(DraftNode node, Span span) {}

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

    /**
     * Replaces every pair within the targets; each pair must be found and no target may be left untouched.
     *
     * @param ownWordsOnly whether what stands below the targets is left alone
     * @param meant which places of words that stand several times the act means
     */
    void replace(List<DraftNode> targets, boolean ownWordsOnly, Meant meant, List<WordPair> pairs, int operation) {
        List<WordPair> longestFirst =
                new ArrayList<>(pairs.stream().map(this::ending).toList());
        longestFirst.sort(
                Comparator.comparingInt((WordPair pair) -> pair.words().length())
                        .reversed());
        boolean[] touched = new boolean[targets.size()];
        for (WordPair pair : longestFirst) {
            boolean found = false;
            for (int i = 0; i < targets.size(); i++) {
                boolean here = replaceIn(scope(targets.get(i), ownWordsOnly), pair, meant, operation);
                touched[i] |= here;
                found |= here;
            }
            if (!found) {
                throw new Refusal("所指处没有“" + pair.words() + "”");
            }
        }
        targets.forEach(target -> refuseRepetition(scope(target, ownWordsOnly)));
        for (int i = 0; i < touched.length; i++) {
            if (!touched[i]) {
                throw new Refusal("所列各处中有一处没有“" + pairs.getFirst().words() + "”");
            }
        }
    }

    /** 甲、乙 where both become 丙: whether 丙 stands there once or twice the act does not say. */
    static void refuseRepetition(List<DraftNode> nodes) {
        for (DraftNode node : nodes) {
            for (DraftNode.Edit one : List.copyOf(node.edits)) {
                node.edits.forEach(other -> refuseRepetition(node, one, other));
            }
        }
    }

    private static void refuseRepetition(DraftNode node, DraftNode.Edit one, DraftNode.Edit other) {
        Span first = one.span();
        Span second = other.span();
        boolean same = !one.replacement().isEmpty() && one.replacement().equals(other.replacement());
        if (one == other || !same || first.end() > second.start()) {
            return;
        }
        String words = node.text.substring(first.start(), second.end());
        String between = node.text.substring(first.end(), second.start());
        String old = node.text.substring(first.start(), first.end());
        boolean repeated = words.equals(old + between + old);
        if (!repeated && BETWEEN.contains(between)) {
            throw new Refusal("“" + words + "”两处都改为“" + one.replacement() + "”，说不清是否合为一处");
        }
    }

    private static List<DraftNode> scope(DraftNode target, boolean ownWordsOnly) {
        return ownWordsOnly ? List.of(target) : target.all();
    }

    private boolean replaceIn(List<DraftNode> scope, WordPair pair, Meant several, int operation) {
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
        List<Place> free = outsideTitles(places).stream()
                .filter(place -> !editedBy(place, operation))
                .toList();
        boolean particle = Characters.folded(meant.words()).length() < 2 || PARTICLES.contains(meant.words());
        if (free.size() > 1 && !several.allowsSeveral(particle)) {
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
    static List<Place> places(List<DraftNode> scope, WordPair pair) {
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
                if (WordBounds.cut(node.text, span)) {
                    continue;
                }
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

    /** Words that end a sentence or a clause stay its end where the act quotes the new ones without a sign. */
    private WordPair ending(WordPair pair) {
        String now = pair.replacement();
        char sign = pair.words().isEmpty() ? 0 : lastOf(pair.words());
        boolean ends = "。；".indexOf(Characters.fold(sign)) >= 0;
        boolean unsigned = !now.isEmpty()
                && END_SIGNS.indexOf(Characters.fold(lastOf(now))) < 0
                && Characters.fold(lastOf(now)) != '”';
        if (!ends || !unsigned) {
            return pair;
        }
        warnings.add("新的文字没有句末的标点，保留原有的“" + sign + "”：" + now);
        return new WordPair(pair.words(), now + sign);
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

    static char lastOf(String words) {
        return words.charAt(words.length() - 1);
    }

    /** Words that stand both in running text and within a title in 《》: the title of another instrument stays. */
    private List<Place> outsideTitles(List<Place> places) {
        List<Place> outside = places.stream()
                .filter(place -> !Enclosure.isWithinTitle(place.node().text, place.span()))
                .toList();
        if (outside.isEmpty() || outside.size() == places.size()) {
            return places;
        }
        Place first = outside.getFirst();
        warnings.add("书名号内的“"
                + first.node().text.substring(first.span().start(), first.span().end()) + "”没有改动，请核对："
                + first.node().text);
        return outside;
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
            boolean bothAdd = edit.span().equals(place.span())
                    && place.span().start() == place.span().end();
            if (!bothAdd && !edit.span().overlaps(place.span())) {
                continue;
            }
            boolean same =
                    edit.span().equals(place.span()) && edit.replacement().equals(replacement);
            if (same) {
                return;
            }
            if (bothAdd) {
                throw new Refusal("同一处两次增加文字，说不清先后：“" + edit.replacement() + "”“" + replacement + "”");
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
        WordPair meant = ending(pair);
        for (Place place : places(scope, meant)) {
            boolean taken =
                    place.node().edits.stream().anyMatch(edit -> edit.span().overlaps(place.span()));
            if (!taken && Enclosure.isWithinTitle(place.node().text, place.span())) {
                warnings.add("书名号内的“" + pair.words() + "”没有改动，请核对：" + place.node().text);
                count++;
            } else if (!taken) {
                place.node().edits.add(new DraftNode.Edit(place.span(), meant.replacement(), operation));
                count++;
            }
        }
        refuseRepetition(scope);
        return count;
    }
}
