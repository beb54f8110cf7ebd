package org.yiding.regulation.service.consolidation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.Naming;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.keeping.Ranking;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.keeping.Segment;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.service.consolidation.Recorder.Written;
import org.yiding.regulation.service.consolidation.Registry.Described;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.LifeStore;
import org.yiding.regulation.store.history.StoredLifeEvent;
import org.yiding.regulation.store.history.StoredVersion;
import org.yiding.regulation.store.history.StoredVersion.Origin;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.title.InstrumentTitle;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.security.Roles;

/** Takes over texts as a whole: the first one of an instrument, or a later one of which no act is known here. */
@ApplicationScoped
@RolesAllowed(Roles.LEGAL)
public class TextService {

    private final Registry registry;
    private final Recorder recorder;
    private final HistoryStore history;
    private final LifeStore life;
    private final SecurityIdentity caller;
    private final Clock clock;

    TextService(
            Registry registry,
            Recorder recorder,
            HistoryStore history,
            LifeStore life,
            SecurityIdentity caller,
            Clock clock) {
        this.registry = registry;
        this.recorder = recorder;
        this.history = history;
        this.life = life;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param alreadyThere whether this very text holds from that day already, so that nothing was changed
     */
    public record Taken(RegulationEntity regulation, LocalDate effectiveOn, boolean alreadyThere) {}

    /**
     * Takes a text over.
     *
     * @throws ConflictException where another text holds from that day, or a later text is known already
     */
    @Transactional
    public Taken take(TextRequest request) {
        String text = Texts.checked("input.text", request.text());
        Instrument instrument = Instrument.parse(text);
        requireText(instrument);
        String sha256 = Texts.sha256(text);
        String name = instrument.title();
        InstrumentTitle.flawOf(name).ifPresent(flaw -> {
            throw new InvalidInputException(
                    "input.text", "The title of the text " + flaw + ".", "Send the text with its title first.");
        });
        LocalDate promulgated = request.promulgatedOn() != null
                ? request.promulgatedOn()
                : Promulgation.day(text).orElse(null);
        if (promulgated != null && promulgated.isAfter(request.effectiveOn())) {
            throw new InvalidInputException(
                    "input.effectiveOn",
                    "The text would hold from " + request.effectiveOn() + ", before it was promulgated on "
                            + promulgated + ".",
                    "Send the first day on which this text holds.");
        }
        Described described = new Described(InstrumentTitle.of(name), request.region(), sha256, null);
        registry.lock(described);
        RegulationEntity regulation = entry(request, described);
        history.lock(List.of(regulation.id()));
        List<StoredVersion> versions = history.versions(regulation.id());
        Optional<StoredVersion> same = versions.stream()
                .filter(version -> version.effectiveOn().equals(request.effectiveOn()))
                .filter(version -> sha256.equals(version.textSha256()))
                .findFirst();
        if (same.isPresent()) {
            return new Taken(regulation, request.effectiveOn(), true);
        }
        refuseOtherTexts(request, versions);
        LocalDate end = LifeChecks.end(life.current(regulation.id()))
                .map(StoredLifeEvent::from)
                .orElse(null);
        refuseAfterTheEnd(request, end);
        registry.remember(sha256, regulation.region().orElse(null), request.effectiveOn());
        if (promulgated != null) {
            regulation.reach(RegulationStage.PROMULGATED, promulgated, sha256, request.resolutionId());
        }
        regulation.reach(RegulationStage.IN_FORCE, request.effectiveOn(), sha256, request.resolutionId());
        if (request.issuer() != null) {
            regulation.issuedBy(request.issuer());
        }
        registry.flush();
        write(regulation.id(), instrument, sha256, new Days(request.effectiveOn(), end), versions);
        if (request.resolutionId() != null) {
            recorder.decide(regulation.id(), request.effectiveOn(), request.resolutionId());
        }
        return new Taken(regulation, request.effectiveOn(), false);
    }

    /** @param end the first day on which nothing holds any more; null while none is known */
    private record Days(LocalDate from, @Nullable LocalDate end) {}

    private void write(UUID regulation, Instrument instrument, String sha256, Days days, List<StoredVersion> versions) {
        List<ProvisionRow> before = versions.stream()
                .filter(version ->
                        version.hasText() && version.holdsOn(days.from().minusDays(1)))
                .findFirst()
                .map(version -> history.rows(version, null))
                .orElse(List.of());
        List<ProvisionRow> rows = Ranking.ranked(before, Naming.named(before, Rows.of(instrument), history.names()));
        Written text = new Written(
                new Segment(days.from(), days.end(), rows), Origin.TEXT, instrument.leading(), sha256, null);
        recorder.write(regulation, List.of(text), caller.getPrincipal().getName(), clock.instant());
    }

    private RegulationEntity entry(TextRequest request, Described described) {
        if (request.regulationId() != null) {
            return registry.required(request.regulationId());
        }
        return registry.find(described).orElseGet(() -> {
            registry.remember(described.sha256(), described.home().region(), request.effectiveOn());
            return registry.create(described);
        });
    }

    private static void requireText(Instrument instrument) {
        if (instrument.articles().isEmpty()) {
            throw new InvalidInputException(
                    "input.text",
                    "The text has no article (第一条).",
                    "Send the whole text of the instrument, its title first, one paragraph a line.");
        }
    }

    private static void refuseAfterTheEnd(TextRequest request, @Nullable LocalDate end) {
        if (end != null && !request.effectiveOn().isBefore(end)) {
            throw new ConflictException(
                    "The regulation has ended on " + end + ".", "No text holds from that day on; send an earlier day.");
        }
    }

    private static void refuseOtherTexts(TextRequest request, List<StoredVersion> versions) {
        versions.stream()
                .filter(StoredVersion::hasText)
                .filter(version -> !version.effectiveOn().isBefore(request.effectiveOn()))
                .findFirst()
                .ifPresent(version -> {
                    throw new ConflictException(
                            "A text that holds from " + version.effectiveOn() + " is known already.",
                            "Import texts in their order, or apply the act that makes the change (applyAmendment).");
                });
    }
}
