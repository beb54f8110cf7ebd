package org.yiding.regulation.service.consolidation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiding.regulation.address.Addresses;
import org.yiding.regulation.address.ProvisionAddress;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.keeping.Segment;
import org.yiding.regulation.store.history.ReferenceStore.Citation;
import org.yiding.regulation.store.history.ReferenceStore.Resolution;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Provision;

/**
 * Looks up what others cite of an instrument. A number means the provision that carried it when the citation was written:
 * where articles are renumbered later, the citation keeps pointing at the same provision.
 */
final class CitedPlaces {

    private final List<Segment> texts;
    private final Map<Segment, Outline> outlines = new IdentityHashMap<>();

    /** @param texts of the cited instrument, by first day */
    CitedPlaces(List<Segment> texts) {
        this.texts = List.copyOf(texts);
    }

    private record Outline(Addresses addresses, List<Provision> articles) {}

    /**
     * What it points at in the text that held when the citation began; where none is known that early, in the first one
     * known. Empty where no text is known from then on.
     */
    Optional<Resolution> resolved(Citation citation) {
        return texts.stream()
                .filter(text -> text.to() == null || text.to().isAfter(citation.since()))
                .findFirst()
                .map(text -> new Resolution(
                        citation.id(),
                        text.from().isAfter(citation.since()) ? text.from() : citation.since(),
                        identities(outlines.computeIfAbsent(text, CitedPlaces::outline), citation)));
    }

    private static Outline outline(Segment text) {
        Instrument instrument = Rows.instrument("", text.rows());
        return new Outline(Addresses.of(instrument), instrument.articles());
    }

    private static List<String> identities(Outline outline, Citation citation) {
        Optional<Provision> first = outline.addresses().at(citation.first());
        Optional<Provision> last = outline.addresses().at(citation.last());
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        if (isArticle(citation.first()) && isArticle(citation.last())) {
            int from = outline.articles().indexOf(first.get());
            int to = outline.articles().indexOf(last.get());
            return from > to
                    ? List.of()
                    : outline.articles().subList(from, to + 1).stream()
                            .map(Provision::identity)
                            .toList();
        }
        List<String> ends = new ArrayList<>(List.of(first.get().identity()));
        if (!first.equals(last)) {
            ends.add(last.get().identity());
        }
        return ends;
    }

    private static boolean isArticle(ProvisionAddress address) {
        return address.steps().size() == 1 && address.steps().getFirst().level() == Level.ARTICLE;
    }
}
