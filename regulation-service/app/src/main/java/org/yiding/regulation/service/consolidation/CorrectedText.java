package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.yiding.regulation.address.Addresses;
import org.yiding.regulation.amending.InstrumentNames;
import org.yiding.regulation.keeping.Naming;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.keeping.Ranking;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.store.history.StoredVersion;
import org.yiding.regulation.text.Instrument;
import org.yiding.support.error.ConflictException;

/**
 * A text as it ought to have been stored, beside what was stored.
 *
 * @param leading blank space before the first row
 * @param was the rows as they were stored
 * @param rows the rows as they ought to be: a provision keeps its identity, and the act behind it
 */
record CorrectedText(String leading, List<ProvisionRow> was, List<ProvisionRow> rows) {

    /**
     * Reads it.
     *
     * @param title of the regulation, for a text that does not say it
     * @throws ConflictException where it reads as what is stored, or is the text of another instrument
     */
    static CorrectedText of(
            String text, StoredVersion wrong, List<ProvisionRow> was, Supplier<String> names, String title) {
        if (Texts.sha256(text).equals(wrong.textSha256())) {
            throw new ConflictException(
                    "The text of " + wrong.effectiveOn() + " reads so already.",
                    "Send the text with what ought to be different.");
        }
        Instrument instrument = Instrument.parse(text);
        String stored = Rows.instrument(wrong.leading(), was).title();
        String expected = stored.isEmpty() ? title : stored;
        if (!InstrumentNames.same(expected, instrument.title())) {
            throw new ConflictException(
                    "The text is that of 《" + instrument.title() + "》, not of 《" + expected + "》.",
                    "A correction keeps the title; send the whole text of this regulation, its title first.");
        }
        Map<String, ProvisionRow> known = new HashMap<>();
        was.forEach(row -> known.put(row.identity(), row));
        List<ProvisionRow> rows = Ranking.ranked(was, Naming.named(was, Rows.of(instrument), names)).stream()
                .map(row -> known.containsKey(row.identity())
                        ? row.causedBy(known.get(row.identity()).cause())
                        : row)
                .toList();
        return new CorrectedText(instrument.leading(), was, rows);
    }

    /**
     * A warning for each provision that an act ordered in the words that were put right.
     *
     * @param title how an act is called, by its id
     */
    List<String> ordered(UnaryOperator<String> title) {
        Map<String, String> addresses =
                Addresses.of(Rows.instrument(leading, was)).written();
        List<String> warnings = new ArrayList<>();
        for (ProvisionRow row : changed()) {
            ProvisionRow.Cause cause = row.cause();
            if (cause != null) {
                warnings.add(addresses.get(row.identity()) + " stands as " + title.apply(cause.act()) + cause.point()
                        + " put it; the act itself stays as it was promulgated.");
            }
        }
        return warnings;
    }

    /**
     * A warning for each provision that was put right and reads in the text before as it did here.
     *
     * @param before the rows of the text before
     * @param day the first day of that text
     */
    List<String> alsoBefore(List<ProvisionRow> before, LocalDate day) {
        Map<String, String> addresses =
                Addresses.of(Rows.instrument(leading, was)).written();
        Map<String, String> words = new HashMap<>();
        before.forEach(row -> words.put(row.identity(), row.text()));
        return changed().stream()
                .filter(row -> !row.text().isEmpty() && row.text().equals(words.get(row.identity())))
                .map(row -> addresses.get(row.identity()) + " reads so already in the text of " + day
                        + ": if it is wrong there too, correct that text.")
                .toList();
    }

    /** Rows as they were stored whose words are others now, or which are gone. */
    private List<ProvisionRow> changed() {
        Map<String, ProvisionRow> now = new HashMap<>();
        rows.forEach(row -> now.put(row.identity(), row));
        return was.stream()
                .filter(row -> {
                    ProvisionRow other = now.get(row.identity());
                    return other == null || !other.text().equals(row.text());
                })
                .toList();
    }
}
