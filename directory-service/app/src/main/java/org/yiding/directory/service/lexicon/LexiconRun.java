package org.yiding.directory.service.lexicon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.lexicon.LocalAgency;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.naming.AgencyNaming;
import org.yiding.directory.naming.Scope;
import org.yiding.directory.service.editing.AgencyDesk;
import org.yiding.directory.service.lexicon.Instantiated.Action;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyNameEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.support.error.ConflictException;

/**
 * Finds or makes the agencies of the standard organisation in one region. What the directory knows already is completed and
 * not overwritten: where it says otherwise, that is noted. One transaction's own.
 */
final class LexiconRun {

    private final Scope scope;
    private final @Nullable String regionCode;
    private final AgencyRepository agencies;
    private final AgencyDesk desk;
    private final Map<String, AgencyEntity> found = new LinkedHashMap<>();
    private final List<Instantiated> instantiated = new ArrayList<>();

    /** @param regionCode of GB/T 2260; null where it is not listed */
    LexiconRun(Scope scope, @Nullable String regionCode, AgencyRepository agencies, AgencyDesk desk) {
        this.scope = scope;
        this.regionCode = regionCode;
        this.agencies = agencies;
        this.desk = desk;
    }

    void instantiate(LocalAgency standard) {
        List<AgencyNameEntity> borne = agencies.writings(keys(standard), scope).stream()
                .filter(name -> name.dated().validity().overlaps(standard.days()))
                .toList();
        String fullKey = key(standard.name());
        Optional<AgencyEntity> known = borne.stream()
                .min(Comparator.comparing(
                                (AgencyNameEntity name) -> !name.matchKey().equals(fullKey))
                        .thenComparing(name -> name.agency().id()))
                .map(AgencyNameEntity::agency);
        List<String> notes = new ArrayList<>();
        List<String> added = new ArrayList<>();
        AgencyEntity agency = known.orElseGet(() -> AgencyEntity.entered(scope, facts(standard)));
        addName(agency, standard.name(), standard, added, notes);
        standard.abbreviations().forEach(form -> addName(agency, form, standard, added, notes));
        boolean completed = known.isPresent() && complete(agency, standard);
        if (known.isPresent() && (completed || !added.isEmpty())) {
            agency.changedByPerson();
        }
        agencies.persist(agency);
        agencies.flush();
        LocalDate end = standard.days().to();
        if (end != null && agency.abolishedOn().isEmpty()) {
            end(agency, end);
        }
        found.put(standard.key(), agency);
        Action action =
                known.isEmpty() ? Action.CREATED : completed || !added.isEmpty() ? Action.COMPLETED : Action.UNCHANGED;
        instantiated.add(
                new Instantiated(standard, action, known.map(AgencyEntity::id).orElse(null), added, notes));
    }

    private void addName(
            AgencyEntity agency, String name, LocalAgency standard, List<String> added, List<String> notes) {
        boolean full = name.equals(standard.name());
        String key = key(name);
        List<AgencyNameEntity> borne = agency.writingsOf(key).stream()
                .filter(held -> held.dated().validity().overlaps(standard.days()))
                .toList();
        boolean written = borne.stream().anyMatch(held -> held.name().equals(name));
        // Every other writing of an abbreviation leads to the agency just as well; the full name is wanted as it
        // stands.
        if (written || !full && !borne.isEmpty()) {
            if (full && agency.makeFull(name)) {
                added.add(name);
            }
            return;
        }
        try {
            desk.bear(agency, name, full ? NameKind.FULL : NameKind.ABBREVIATION, standard.days());
            added.add(name);
        } catch (ConflictException refused) {
            notes.add(refused.clientMessage());
        }
    }

    private boolean complete(AgencyEntity agency, LocalAgency standard) {
        AgencyFacts known = agency.facts();
        AgencyFacts standardFacts = facts(standard);
        AgencyFacts missing = new AgencyFacts(
                known.kind() == null ? standardFacts.kind() : null,
                known.regionCode() == null ? standardFacts.regionCode() : null,
                null,
                known.foundedOn() == null ? standardFacts.foundedOn() : null);
        agency.describe(missing);
        return !missing.equals(AgencyFacts.NONE);
    }

    /** The agency ended with the reform, and its names with it, those that documents had shown without days among them. */
    private void end(AgencyEntity agency, LocalDate on) {
        agency.abolish(on);
        Stream.concat(agency.namesOn(on).stream(), agency.namesOn(on.minusDays(1)).stream())
                .distinct()
                .filter(name -> !on.equals(name.dated().validity().from()))
                .forEach(name -> name.end(on));
        agencies.flush();
    }

    private AgencyFacts facts(LocalAgency standard) {
        return new AgencyFacts(
                standard.kind(), regionCode, null, standard.days().from());
    }

    private List<String> keys(LocalAgency standard) {
        return Stream.concat(Stream.of(standard.name()), standard.abbreviations().stream())
                .map(this::key)
                .distinct()
                .toList();
    }

    private String key(String name) {
        return AgencyNaming.matchKey(name, scope.region());
    }

    /** By the key of the standard organisation, the agencies of the region. */
    Map<String, AgencyEntity> found() {
        return found;
    }

    List<Instantiated> instantiated() {
        return instantiated;
    }
}
