package org.yiding.regulation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiding.regulation.config.RegulationConfig;
import org.yiding.regulation.model.DocumentStanding;
import org.yiding.regulation.model.StageHistory;
import org.yiding.regulation.store.AmendmentEntity;
import org.yiding.regulation.store.AmendmentEntity.Link;
import org.yiding.regulation.store.AmendmentRepository;
import org.yiding.regulation.store.DocumentEntity;
import org.yiding.regulation.store.MentionEntity;
import org.yiding.regulation.store.MentionId;
import org.yiding.regulation.store.MentionRepository;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.RegulationRepository;
import org.yiding.regulation.store.RegulationRepository.Place;
import org.yiding.regulation.title.InstrumentTitle;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.security.Roles;

/**
 * Takes what a document says of instruments and finds or creates their entries, all or nothing. The same document with
 * the same keys gives the same entries, however often and from however many callers it comes.
 */
@ApplicationScoped
public class InstrumentRegistration {

    private final MentionRepository mentions;
    private final RegulationRepository regulations;
    private final AmendmentRepository amendments;
    private final RegulationConfig config;
    private final Clock clock;

    InstrumentRegistration(
            MentionRepository mentions,
            RegulationRepository regulations,
            AmendmentRepository amendments,
            RegulationConfig config,
            Clock clock) {
        this.mentions = mentions;
        this.regulations = regulations;
        this.amendments = amendments;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @return one for each instrument, in their order
     * @throws InvalidInputException where the request cannot be meant so
     * @throws ConflictException where the document was registered before and said otherwise then
     */
    @Transactional
    @RolesAllowed({Roles.CLERK, Roles.LEGAL})
    public List<Registered> register(DocumentsToRegister request) {
        InstrumentChecks.check(request, config.largestRegistration());
        String region = request.region() == null ? null : InstrumentTitle.withoutSpacing(request.region());
        List<InstrumentReading> readings = InstrumentReading.of(request, region);
        mentions.lock(
                request.documentSha256(),
                readings.stream().map(one -> one.home().scope()).toList());
        remember(new DocumentEntity(request.documentSha256(), region, request.asOf(), clock.instant()));

        Map<String, MentionEntity> before = mentions.ofDocument(request.documentSha256());
        List<InstrumentReading> fresh = readings.stream()
                .filter(one -> !before.containsKey(one.instrument().key()))
                .toList();
        Map<Place, RegulationEntity> known = new HashMap<>(
                regulations.byTitle(fresh.stream().map(InstrumentReading::place).toList()));
        List<Registered> registered = readings.stream()
                .map(one -> {
                    MentionEntity earlier = before.get(one.instrument().key());
                    return earlier == null ? registerNew(request, one, known) : repeat(one, earlier);
                })
                .toList();
        mentions.flush();
        link(request, fresh, registered);
        return registered;
    }

    private void remember(DocumentEntity document) {
        mentions.document(document.sha256()).ifPresentOrElse(known -> requireAgreement(known, document), () -> {
            mentions.add(document);
            mentions.flush();
        });
    }

    private static void requireAgreement(DocumentEntity known, DocumentEntity repeated) {
        if (!known.agreesWith(repeated)) {
            throw new ConflictException(
                    "The document " + known.sha256() + " was registered with another day or region.",
                    "Repeat it with the asOf and the region of the first time.");
        }
    }

    private static Registered repeat(InstrumentReading reading, MentionEntity before) {
        String key = reading.instrument().key();
        if (!before.says(reading.said())) {
            throw new ConflictException(
                    "The key " + key + " of this document was registered for another instrument or standing.",
                    "Send the same keys for the same instruments when a registration is repeated.");
        }
        return new Registered(
                key, before.regulation().id(), false, "Registered before from this document: " + before.reason());
    }

    private Registered registerNew(
            DocumentsToRegister request, InstrumentReading reading, Map<Place, RegulationEntity> known) {
        RegulationEntity existing = known.get(reading.place());
        RegulationEntity regulation = existing == null
                ? RegulationEntity.mentionedIn(
                        request.documentSha256(), reading.title(), reading.home(), reading.classification())
                : existing;
        StageHistory.Step step = learn(request, reading, regulation);
        regulations.persist(regulation);
        known.put(reading.place(), regulation);
        String reason = (existing == null ? "No regulation of " : "A regulation of ")
                + reading.home().described()
                + (existing == null ? " is known under this title. " : " is already known under this title. ")
                + step.reason();
        String key = reading.instrument().key();
        mentions.add(
                new MentionEntity(new MentionId(request.documentSha256(), key), reading.said(), regulation, reason));
        return new Registered(key, regulation.id(), existing == null, reason);
    }

    private static StageHistory.Step learn(
            DocumentsToRegister request, InstrumentReading reading, RegulationEntity regulation) {
        String document = request.documentSha256();
        LocalDate effectiveOn = reading.instrument().effectiveOn();
        regulation.learnType(reading.classification());
        reading.instrument().shortTitles().stream()
                .map(title -> InstrumentTitle.of(title).text())
                .forEach(regulation::alsoCalled);
        if (effectiveOn != null) {
            regulation.announceVersion(effectiveOn, document);
        }
        DocumentStanding standing = reading.instrument().standing();
        return regulation.reach(standing.stage(), standing.since(request.asOf(), effectiveOn), document);
    }

    private void link(DocumentsToRegister request, List<InstrumentReading> fresh, List<Registered> registered) {
        Map<String, UUID> ids = registered.stream().collect(Collectors.toMap(Registered::key, Registered::id));
        List<Link> said = fresh.stream()
                .map(InstrumentReading::instrument)
                .flatMap(act ->
                        act.amends().stream().map(amended -> new Link(idOf(ids, act.key()), idOf(ids, amended))))
                // Two keys of one instrument: the document names it twice.
                .filter(link -> !link.act().equals(link.amended()))
                .distinct()
                .toList();
        Set<Link> known =
                new HashSet<>(amendments.ofActs(said.stream().map(Link::act).toList()));
        said.stream()
                .filter(link -> !known.contains(link))
                .forEach(link -> amendments.persist(new AmendmentEntity(link, request.documentSha256())));
    }

    private static UUID idOf(Map<String, UUID> ids, String key) {
        // The checks have seen every key that is asked for here.
        return Objects.requireNonNull(ids.get(key), key);
    }
}
