package org.yiding.regulation.service.download;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.yiding.regulation.address.Eli;
import org.yiding.regulation.akn.AknModifications;
import org.yiding.regulation.akn.AknText;
import org.yiding.regulation.akn.AknText.Event;
import org.yiding.regulation.akn.AknText.Modification;
import org.yiding.regulation.amending.apply.Provenance;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.model.StageEntry;
import org.yiding.regulation.service.consolidation.TextHistory;
import org.yiding.regulation.service.consolidation.TextHistory.Text;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.RegulationRepository;
import org.yiding.regulation.store.history.ActStore;
import org.yiding.regulation.store.history.Application;
import org.yiding.support.error.ConflictException;

/** A text with its life and what the acts of its first day did to it, as Akoma Ntoso wants it. */
@ApplicationScoped
class AknTexts {

    private final RegulationRepository regulations;
    private final TextHistory history;
    private final ActStore acts;

    AknTexts(RegulationRepository regulations, TextHistory history, ActStore acts) {
        this.regulations = regulations;
        this.history = history;
        this.acts = acts;
    }

    /** @throws ConflictException where it is not known whose instrument it is */
    AknText of(RegulationEntity regulation, Text text) {
        Eli work = work(regulation);
        LocalDate day = text.version().effectiveOn();
        List<Application> until = acts.applications(regulation.id()).stream()
                .filter(application -> !application.effectiveOn().isAfter(day))
                .toList();
        Map<UUID, RegulationEntity> titles =
                regulations.byId(until.stream().map(Application::actId).toList());
        List<Event> events = new ArrayList<>();
        events.add(new Event(Event.Kind.GENERATION, made(regulation, day), work.uri(), regulation.title()));
        until.forEach(application -> {
            RegulationEntity act = Objects.requireNonNull(titles.get(application.actId()));
            events.add(new Event(
                    Event.Kind.AMENDMENT, application.effectiveOn(), work(act).uri(), act.title()));
        });
        List<RegulationEntity> ofItsDay = until.stream()
                .filter(application -> application.effectiveOn().equals(day))
                .map(application -> Objects.requireNonNull(titles.get(application.actId())))
                .toList();
        return new AknText(
                Rows.instrument(text.version().leading(), text.rows()),
                work.on(day),
                events,
                modifications(regulation, text, ofItsDay));
    }

    private List<Modification> modifications(RegulationEntity regulation, Text text, List<RegulationEntity> ofItsDay) {
        Text before = history.on(regulation.id(), text.version().effectiveOn().minusDays(1), null)
                .orElse(null);
        if (before == null) {
            return List.of();
        }
        Eli old = work(regulation).on(before.version().effectiveOn());
        // Several acts of one day are told apart where a provision names its act; what follows from all is told once.
        Map<String, Modification> told = new LinkedHashMap<>();
        for (RegulationEntity act : ofItsDay) {
            AknModifications.of(
                            work(act).uri(),
                            Rows.instrument(before.version().leading(), before.rows()),
                            old,
                            Rows.instrument(text.version().leading(), text.rows()),
                            provenance(act.id(), before.rows(), text.rows()))
                    .forEach(one -> told.putIfAbsent(one.kind() + " " + one.destination(), one));
        }
        return List.copyOf(told.values());
    }

    private static Map<String, Provenance> provenance(UUID act, List<ProvisionRow> before, List<ProvisionRow> after) {
        Map<String, ProvisionRow> then = new HashMap<>();
        before.forEach(row -> then.put(row.identity(), row));
        Map<String, Provenance> provenance = new HashMap<>();
        for (ProvisionRow row : after) {
            ProvisionRow.Cause cause = row.cause();
            if (cause != null && cause.act().equals(act.toString())) {
                ProvisionRow was = then.get(row.identity());
                if (was == null) {
                    provenance.put(row.identity(), new Provenance(cause.point(), null, null));
                } else if (!was.text().equals(row.text())) {
                    provenance.put(row.identity(), new Provenance(null, cause.point(), null));
                }
            }
        }
        return provenance;
    }

    /** The day on which it was made: of its promulgation, or where nobody knows that of its first text. */
    private LocalDate made(RegulationEntity regulation, LocalDate day) {
        Set<LocalDate> days = new HashSet<>();
        days.add(day);
        regulation.stages().entries().stream()
                .filter(entry -> entry.stage() == RegulationStage.PROMULGATED)
                .map(StageEntry::from)
                .forEach(days::add);
        history.versions(regulation.id()).forEach(version -> days.add(version.effectiveOn()));
        return days.stream().min(LocalDate::compareTo).orElse(day);
    }

    private static Eli work(RegulationEntity regulation) {
        String region = regulation
                .region()
                .orElseThrow(() -> new ConflictException(
                        "It is not known whose instrument 《" + regulation.title() + "》 is.",
                        "Akoma Ntoso names an instrument by its region; import its text with a region, or download"
                                + " the plain text."));
        return Eli.work(region, regulation.type(), regulation.id().toString());
    }
}
