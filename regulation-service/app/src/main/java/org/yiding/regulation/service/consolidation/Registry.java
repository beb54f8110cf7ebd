package org.yiding.regulation.service.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.InstrumentNames;
import org.yiding.regulation.model.RegulationType;
import org.yiding.regulation.store.AmendmentEntity;
import org.yiding.regulation.store.AmendmentEntity.Link;
import org.yiding.regulation.store.AmendmentRepository;
import org.yiding.regulation.store.DocumentEntity;
import org.yiding.regulation.store.MentionRepository;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.RegulationRepository;
import org.yiding.regulation.store.RegulationRepository.Place;
import org.yiding.regulation.title.Home;
import org.yiding.regulation.title.InstrumentTitle;
import org.yiding.regulation.title.TypeRules;

/** Finds the entry of an instrument by its title, and makes one where there is none. */
@ApplicationScoped
class Registry {

    private final RegulationRepository regulations;
    private final MentionRepository documents;
    private final AmendmentRepository amendments;
    private final Clock clock;

    Registry(
            RegulationRepository regulations,
            MentionRepository documents,
            AmendmentRepository amendments,
            Clock clock) {
        this.regulations = regulations;
        this.documents = documents;
        this.amendments = amendments;
        this.clock = clock;
    }

    /**
     * What makes an entry.
     *
     * @param region of the government whose instrument it is, in full; null where the title says it
     * @param sha256 of the text
     * @param statedType where the caller knows it; else null
     */
    record Described(
            InstrumentTitle title,
            @Nullable String region,
            String sha256,
            @Nullable RegulationType statedType) {

        Home home() {
            return Home.of(title, region, sha256);
        }
    }

    RegulationEntity required(UUID id) {
        return regulations.required(id);
    }

    /** The instrument that an act names: the one given where the name means it, else the one of that title and region. */
    Optional<RegulationEntity> named(
            String name, @Nullable RegulationEntity given, @Nullable String region, String sha256) {
        if (given != null && InstrumentNames.same(name, given.title())) {
            return Optional.of(given);
        }
        return find(new Described(InstrumentTitle.of(name), region, sha256, null));
    }

    Optional<RegulationEntity> find(Described described) {
        Place place = new Place(described.home().scope(), described.title().matchKey());
        return Optional.ofNullable(regulations.byTitle(List.of(place)).get(place));
    }

    /** Keeps everyone else from making an entry of this title meanwhile. */
    void lock(Described described) {
        documents.lock(described.sha256(), List.of(described.home().scope()));
    }

    RegulationEntity create(Described described) {
        return persisted(RegulationEntity.mentionedIn(
                described.sha256(),
                described.title(),
                described.home(),
                TypeRules.classify(described.title(), described.home(), described.statedType())));
    }

    /** An entry beside the one that has this title: governments make many acts of one title. */
    RegulationEntity createAnother(Described described, LocalDate promulgatedOn) {
        return persisted(RegulationEntity.anotherMentionedIn(
                described.sha256(),
                described.title(),
                described.home(),
                TypeRules.classify(described.title(), described.home(), described.statedType()),
                promulgatedOn));
    }

    private RegulationEntity persisted(RegulationEntity regulation) {
        regulations.persist(regulation);
        documents.flush();
        return regulation;
    }

    /** Notes the text as a document, where it is not yet. */
    void remember(String sha256, @Nullable String region, LocalDate day) {
        if (documents.document(sha256).isEmpty()) {
            documents.add(new DocumentEntity(sha256, region, day, clock.instant()));
            documents.flush();
        }
    }

    void link(UUID act, UUID amended, String sha256) {
        Link link = new Link(act, amended);
        if (amendments.findById(link) == null) {
            amendments.persist(new AmendmentEntity(link, sha256));
        }
    }

    /** Writes what has been changed so far: the statements that follow do not see it otherwise. */
    void flush() {
        documents.flush();
    }
}
