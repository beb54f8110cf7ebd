package org.yiding.regulation.service.consolidation;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.Segment;
import org.yiding.regulation.references.KeptReference.Cited;
import org.yiding.regulation.references.ReferenceLives;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.RegulationRepository;
import org.yiding.regulation.store.RegulationRepository.Place;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.ReferenceStore;
import org.yiding.regulation.store.history.ReferenceStore.Citation;
import org.yiding.regulation.store.history.ReferenceStore.CitedName;
import org.yiding.regulation.store.history.ReferenceStore.NewReference;
import org.yiding.regulation.store.history.ReferenceStore.Resolution;
import org.yiding.regulation.store.history.StoredVersion;
import org.yiding.regulation.title.Home;
import org.yiding.regulation.title.InstrumentTitle;

/** Keeps what refers to what in step with the texts: in the instrument that changed, and in all that cite it. */
@ApplicationScoped
class ReferenceKeeper {

    private final HistoryStore history;
    private final ReferenceStore references;
    private final RegulationRepository regulations;

    ReferenceKeeper(HistoryStore history, ReferenceStore references, RegulationRepository regulations) {
        this.history = history;
        this.references = references;
        this.regulations = regulations;
    }

    /** Reads the references of all texts of the instrument anew, and looks up again what others cite of it. */
    void read(UUID regulation) {
        RegulationEntity entity = regulations.byId(List.of(regulation)).get(regulation);
        if (entity == null) {
            return;
        }
        references.lock();
        List<Segment> texts = texts(regulation);
        references.replace(
                regulation,
                ReferenceLives.of(texts).stream()
                        .map(kept -> new NewReference(kept, name(kept.cited(), entity)))
                        .toList());
        references.citationsOf(regulation).stream()
                .collect(groupingBy(Citation::name))
                .forEach((name, citations) ->
                        called(name).ifPresent(cited -> references.resolve(resolutions(texts(cited.id()), citations))));
        references.resolve(resolutions(texts, references.citationsTo(entity.scope(), keys(entity))));
        references.done(regulation);
    }

    private List<Segment> texts(UUID regulation) {
        List<Segment> texts = new ArrayList<>();
        for (StoredVersion version : history.versions(regulation)) {
            if (version.hasText()) {
                texts.add(new Segment(version.effectiveOn(), version.supersededOn(), history.rows(version, null)));
            }
        }
        return texts;
    }

    private static List<Resolution> resolutions(List<Segment> texts, List<Citation> citations) {
        CitedPlaces places = new CitedPlaces(texts);
        return citations.stream()
                .flatMap(citation -> places.resolved(citation).stream())
                .toList();
    }

    private static @Nullable CitedName name(@Nullable Cited cited, RegulationEntity citing) {
        if (cited == null) {
            return null;
        }
        InstrumentTitle title = InstrumentTitle.of(cited.title());
        Home home = Home.of(title, citing.region().orElse(null), "");
        return new CitedName(home.region() == null ? citing.scope() : home.scope(), title.matchKey());
    }

    /** The instrument of that name; a city's rules are cited with its name before the title or without. */
    private Optional<RegulationEntity> called(CitedName name) {
        Place exact = new Place(name.scope(), name.key());
        Place inFull = new Place(name.scope(), name.scope() + name.key());
        Map<Place, RegulationEntity> found = regulations.byTitle(List.of(exact, inFull));
        return Optional.ofNullable(found.getOrDefault(exact, found.get(inFull)));
    }

    /** The keys of the names that it is cited by. */
    private static Set<String> keys(RegulationEntity entity) {
        Set<String> keys = new LinkedHashSet<>();
        String key = InstrumentTitle.of(entity.title()).matchKey();
        keys.add(key);
        if (key.startsWith(entity.scope()) && key.length() > entity.scope().length()) {
            keys.add(key.substring(entity.scope().length()));
        }
        return keys;
    }
}
