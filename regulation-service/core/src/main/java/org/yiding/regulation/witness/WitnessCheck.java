package org.yiding.regulation.witness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Finding;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.amending.apply.Provenance;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.witness.Difference.Kind;
import org.yiding.regulation.witness.Difference.Place;

/** Compares the text that an act gives with the published one, and says of each difference what kind it is and why. */
public final class WitnessCheck {
    private static final Pattern SIGNS = Pattern.compile("[\\p{P}\\p{S}]");
    private static final Pattern NUMBERS = Pattern.compile("[〇零一二三四五六七八九十百千0-9]+(之[一二三四五六七八九十]+)?");
    private static final int TELLING = 4;

    private final Amendment amendment;
    private final Map<String, String> identitiesToOldWords = new HashMap<>();
    private final Map<String, String> sentences = new HashMap<>();
    private final Set<String> oldLines = new HashSet<>();

    private WitnessCheck(Instrument before, Amendment amendment) {
        this.amendment = amendment;
        for (Place place : Lines.of(before)) {
            oldLines.add(signless(place.words()));
            identitiesToOldWords.put(place.identity(), signless(place.words()));
        }
        for (Amendment.Applied applied : amendment.applied()) {
            Operation operation = applied.operation();
            sentences.merge(
                    operation.evidence().point(), operation.evidence().sentence(), (one, other) -> one + "\n" + other);
        }
    }

    /**
     * All differences, in the order of the texts. The history note is not compared.
     *
     * @param before the text that the act was applied to
     * @param ours the text that came of it, with the identities of {@code before}
     * @param official the published text
     * @param amendment the report of applying the act
     */
    public static List<Difference> check(Instrument before, Instrument ours, Instrument official, Amendment amendment) {
        WitnessCheck check = new WitnessCheck(before, amendment);
        List<Difference> differences = new ArrayList<>();
        for (Lines.Pair pair : Lines.unlike(ours, official)) {
            differences.add(check.difference(pair.ours(), pair.official()));
        }
        return differences;
    }

    private Difference difference(@Nullable Place ours, @Nullable Place official) {
        if (ours != null && official != null) {
            if (signless(ours.words()).equals(signless(official.words()))) {
                return new Difference(Kind.TYPOGRAPHIC, ours, official, sentenceFor(ours));
            }
            if (numberless(ours.words()).equals(numberless(official.words()))) {
                return new Difference(Kind.IMPLIED, ours, official, sentenceFor(ours));
            }
        }
        String missed = official == null ? "" : notUnderstood(ours, official);
        if (!missed.isEmpty()) {
            return new Difference(Kind.NOT_UNDERSTOOD, ours, official, missed);
        }
        String sentence = ours == null ? "" : sentenceFor(ours);
        boolean publishers = ours == null ? isUnknownToTheAct(official) : isUntouched(ours) || orders(sentence, ours);
        return new Difference(publishers ? Kind.PUBLISHER : Kind.UNRESOLVED, ours, official, sentence);
    }

    /** The sentence among those not understood that has words which the published paragraph has and ours has not. */
    private String notUnderstood(@Nullable Place ours, Place official) {
        String published = signless(official.words());
        String own = ours == null ? "" : signless(ours.words());
        for (Finding finding : amendment.refusals()) {
            String sentence = signless(finding.evidence().sentence());
            for (int i = 0; i + TELLING <= published.length(); i++) {
                String words = published.substring(i, i + TELLING);
                if (!own.contains(words) && sentence.contains(words)) {
                    return finding.evidence().sentence();
                }
            }
        }
        return "";
    }

    private boolean isUntouched(Place ours) {
        String words = signless(ours.words());
        return words.equals(identitiesToOldWords.get(ours.identity())) || oldLines.contains(words);
    }

    /** Whether the act has our words as they stand: then it is the published text that departs from it. */
    private static boolean orders(String sentence, Place ours) {
        String words = signless(ours.words()).replaceFirst("^第[^条]{1,12}条(之[一二三四五六七八九十]+)?", "");
        return words.length() >= TELLING && signless(sentence).contains(words);
    }

    /** A paragraph that only the published text has, without a word of it in the act. */
    private boolean isUnknownToTheAct(@Nullable Place official) {
        if (official == null) {
            return false;
        }
        String published = signless(official.words());
        return sentences.values().stream()
                .map(WitnessCheck::signless)
                .noneMatch(sentence -> sentence.contains(published));
    }

    private String sentenceFor(Place ours) {
        Provenance provenance = amendment.provenance().get(ours.identity());
        if (provenance == null) {
            return "";
        }
        String point = provenance.changedBy() == null ? provenance.insertedBy() : provenance.changedBy();
        return point == null || point.isEmpty() ? "" : sentences.getOrDefault(point, "");
    }

    static String signless(String line) {
        return SIGNS.matcher(Characters.folded(line)).replaceAll("");
    }

    private static String numberless(String line) {
        return NUMBERS.matcher(signless(line)).replaceAll("#");
    }
}
