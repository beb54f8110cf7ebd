package org.yiding.regulation.references;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.keeping.Segment;
import org.yiding.regulation.references.KeptReference.Cited;
import org.yiding.regulation.text.Instrument;

/**
 * The references of an instrument through all its texts. A reference that stands in the next text with the same words
 * and points at the same provision goes on, whatever number that provision has by then.
 */
public final class ReferenceLives {

    private ReferenceLives() {}

    /**
     * Finds them.
     *
     * @param texts in order, their rows named; days may be missing between them
     * @return by first day; what points at nothing in its own text, and what names another instrument without 《》, is
     *     left out, since nobody could say at what it points
     */
    public static List<KeptReference> of(List<Segment> texts) {
        List<KeptReference> ended = new ArrayList<>();
        Map<KeptReference, KeptReference> open = new HashMap<>();
        LocalDate end = null;
        for (Segment text : texts) {
            if (!text.from().equals(end)) {
                ended.addAll(open.values());
                open.clear();
            }
            open = next(text, open, ended);
            end = text.to();
        }
        ended.addAll(open.values());
        ended.sort((one, other) -> one.since().compareTo(other.since()));
        return ended;
    }

    /** The references of a text, each from when on it stood there; of those before it what ends is added to the ended. */
    private static Map<KeptReference, KeptReference> next(
            Segment text, Map<KeptReference, KeptReference> before, List<KeptReference> ended) {
        Instrument instrument = Rows.instrument("", text.rows());
        Map<KeptReference, KeptReference> open = new HashMap<>();
        for (Link link : Links.of(instrument)) {
            KeptReference found = kept(link, text.from(), text.to()).orElse(null);
            if (found != null) {
                KeptReference key = found.during(LocalDate.EPOCH, null);
                KeptReference known = before.remove(key);
                open.put(key, known == null ? found : known.during(known.since(), text.to()));
            }
        }
        ended.addAll(before.values());
        return open;
    }

    private static Optional<KeptReference> kept(Link link, LocalDate from, @Nullable LocalDate to) {
        String instrument = link.instrument();
        Cited cited = null;
        if (instrument != null) {
            if (instrument.isEmpty() || link.addresses().isEmpty()) {
                return Optional.empty();
            }
            cited = new Cited(
                    instrument, link.addresses().getFirst(), link.addresses().getLast());
        } else if (link.to().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new KeptReference(link.from(), link.start(), link.end(), link.words(), link.to(), cited, from, to));
    }
}
