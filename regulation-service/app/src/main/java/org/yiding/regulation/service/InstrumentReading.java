package org.yiding.regulation.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.Classification;
import org.yiding.regulation.model.Classification.Certainty;
import org.yiding.regulation.service.DocumentsToRegister.Instrument;
import org.yiding.regulation.store.MentionEntity.Said;
import org.yiding.regulation.store.RegulationRepository.Place;
import org.yiding.regulation.title.Home;
import org.yiding.regulation.title.InstrumentTitle;
import org.yiding.regulation.title.TypeRules;

/**
 * An instrument of a document with what its title tells.
 *
 * @param said what the document says of it
 * @param classification by its own title, or by the act of the same document that amends it where that proves more
 */
record InstrumentReading(
        Instrument instrument, Said said, InstrumentTitle title, Home home, Classification classification) {

    /** The instruments of a document in their order. */
    static List<InstrumentReading> of(DocumentsToRegister request, @Nullable String region) {
        List<InstrumentReading> alone = request.instruments().stream()
                .map(instrument -> alone(instrument, region, request.documentSha256()))
                .toList();
        Map<String, Classification> byAct = new HashMap<>();
        alone.forEach(act -> TypeRules.amendedBy(act.title, act.classification)
                .ifPresent(found -> act.instrument.amends().forEach(key -> byAct.putIfAbsent(key, found))));
        return alone.stream()
                .map(one -> one.orBetter(byAct.get(one.instrument.key())))
                .toList();
    }

    Place place() {
        return new Place(home.scope(), title.matchKey());
    }

    private InstrumentReading orBetter(@Nullable Classification other) {
        return other == null || classification.certainty() != Certainty.BY_DEFAULT
                ? this
                : new InstrumentReading(instrument, said, title, home, other);
    }

    private static InstrumentReading alone(Instrument instrument, @Nullable String region, String documentSha256) {
        InstrumentTitle title = InstrumentTitle.of(instrument.title());
        Home home = Home.of(title, region, documentSha256);
        Said said =
                new Said(InstrumentTitle.withoutSpacing(instrument.title()), instrument.form(), instrument.standing());
        return new InstrumentReading(
                instrument, said, title, home, TypeRules.classify(title, home, instrument.statedType()));
    }
}
