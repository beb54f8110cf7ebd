package org.yiding.regulation.service.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.consolidation.AmendmentRequest.LaterStart;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.history.ActStore;
import org.yiding.regulation.store.history.Application;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.StoredVersion;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotUnderstoodException;

/** Works out what an act does to every instrument that it amends, without changing anything. */
@ApplicationScoped
class Planner {

    private final Registry registry;
    private final HistoryStore history;
    private final ActStore acts;
    private final Replays replays;

    Planner(Registry registry, HistoryStore history, ActStore acts, Replays replays) {
        this.registry = registry;
        this.history = history;
        this.acts = acts;
        this.replays = replays;
    }

    /**
     * Works it out.
     *
     * @param actId the id that the act has or will have
     * @param names makes identities for new provisions
     */
    Plan plan(AmendmentRequest asked, Decision decision, UUID actId, Supplier<String> names) {
        AmendmentRequest request = asked.startingLater(decision.laterStarts());
        LocalDate promulgated = promulgatedOn(request, decision);
        LocalDate first = firstDay(request, decision, promulgated);
        checkDays(promulgated, first, request.laterStarts(), decision);
        RegulationEntity given = request.regulationId() == null ? null : registry.required(request.regulationId());
        List<String> instruments = instruments(decision, given);
        Map<UUID, Integer> revisions = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (String instrument : instruments) {
            String region = request.region() != null || given == null
                    ? request.region()
                    : given.region().orElse(null);
            Optional<RegulationEntity> known = registry.named(instrument, given, region, decision.sha256());
            known.ifPresent(one -> revisions.put(one.id(), one.revision()));
            parts.add(known.map(one -> part(instrument, one, request, decision, actId, first, names))
                    .orElseGet(() -> Part.impossible(instrument, null, unknown(instrument))));
        }
        return new Plan(decision, promulgated, first, parts, Plan.basis(decision, revisions));
    }

    private static List<String> instruments(Decision decision, @Nullable RegulationEntity given) {
        List<String> named = decision.instruments();
        if (named.isEmpty() && given != null) {
            return List.of(given.title());
        }
        if (named.isEmpty()) {
            throw new NotUnderstoodException(
                    "The text names no instrument that it amends.",
                    decision.text().lines().findFirst().orElse(""));
        }
        return named;
    }

    private Part part(
            String instrument,
            RegulationEntity regulation,
            AmendmentRequest request,
            Decision decision,
            UUID actId,
            @Nullable LocalDate first,
            Supplier<String> names) {
        List<StoredVersion> versions = history.versions(regulation.id());
        if (versions.stream().noneMatch(StoredVersion::hasText)) {
            return Part.impossible(instrument, regulation, noText(instrument));
        }
        // Without a day the act is tried on the text that is the latest known.
        LocalDate day = first != null ? first : versions.getLast().effectiveOn().plusDays(1);
        List<Application> earlier = acts.applications(regulation.id());
        List<Application> fresh = applications(request, actId, regulation.id(), day, earlier);
        List<Application> all = new ArrayList<>(earlier.stream()
                .map(one -> one.effectiveOn().equals(day)
                                && one.position() >= fresh.getFirst().position()
                        ? one.at(one.position() + 1)
                        : one)
                .toList());
        all.addAll(fresh);
        all.sort(Comparator.comparing(Application::effectiveOn).thenComparing(Application::position));
        Optional<ConflictException> obstacle = obstacle(instrument, day, actId, versions, earlier, fresh);
        if (obstacle.isPresent()) {
            return Part.impossible(instrument, regulation, obstacle.get());
        }
        StoredVersion base = versions.stream()
                .filter(version -> version.holdsOn(day.minusDays(1)))
                .findFirst()
                .orElseThrow();
        Course course = Course.from(day, versions, all);
        Replays.Base text = new Replays.Base(regulation.title(), base.leading(), history.rows(base, null));
        Function<UUID, Decision> decisions = act ->
                act.equals(actId) ? decision : Decision.read(acts.required(act).text());
        return new Part(instrument, regulation, fresh, replays.run(text, course, versions, decisions, names), null);
    }

    private static List<Application> applications(
            AmendmentRequest request, UUID act, UUID regulation, LocalDate first, List<Application> earlier) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(first));
        request.laterStarts().forEach(later -> days.add(later.effectiveOn()));
        List<Application> applications = new ArrayList<>();
        for (LocalDate day : days) {
            List<String> later = request.laterStarts().stream()
                    .filter(start -> start.effectiveOn().isAfter(day))
                    .map(LaterStart::point)
                    .toList();
            int last = (int) earlier.stream()
                    .filter(one -> one.effectiveOn().equals(day))
                    .count();
            Integer stated = day.equals(first) ? request.position() : null;
            if (stated != null && (stated < 1 || stated > last + 1)) {
                throw new InvalidInputException(
                        "input.position",
                        "input.position is " + stated + ", and " + last + " acts are applied on " + day + ".",
                        "Send 1 to " + (last + 1) + ", or leave it out for the last place.");
            }
            applications.add(new Application(act, regulation, day, stated == null ? last + 1 : stated, later));
        }
        return applications;
    }

    private static Optional<ConflictException> obstacle(
            String instrument,
            LocalDate day,
            UUID act,
            List<StoredVersion> versions,
            List<Application> earlier,
            List<Application> fresh) {
        String name = "《" + instrument + "》";
        if (earlier.stream().anyMatch(one -> one.actId().equals(act))) {
            return Optional.of(new ConflictException(
                    "This act has been applied to " + name + " already.", "Ask for its history instead."));
        }
        if (versions.stream().anyMatch(version -> version.effectiveOn().equals(day) && version.isTakenOver())) {
            return Optional.of(new ConflictException(
                    "A text of " + name + " was taken over as a whole for " + day + ".",
                    "An act of that day is either in it, or starts later: send the day on which the act starts."));
        }
        Optional<StoredVersion> base = versions.stream()
                .filter(version -> version.holdsOn(day.minusDays(1)))
                .findFirst();
        if (base.isEmpty() || !base.get().hasText()) {
            return Optional.of(new ConflictException(
                    "No text of " + name + " is known that holds before " + day + ".",
                    "Import the text that the act amends, or send another effectiveOn."));
        }
        LocalDate last = fresh.getLast().effectiveOn();
        boolean between = earlier.stream()
                .anyMatch(one ->
                        one.effectiveOn().isAfter(day) && !one.effectiveOn().isAfter(last));
        boolean parted = Course.startsInPartsAround(day, earlier);
        if (between || parted) {
            return Optional.of(new ConflictException(
                    "Another act on " + name + " starts between the days on which parts of one act start.",
                    "Apply the acts so that no other one starts in between, or take the later text over as a whole."));
        }
        return Optional.empty();
    }

    private static @Nullable LocalDate promulgatedOn(AmendmentRequest request, Decision decision) {
        return request.promulgatedOn() != null
                ? request.promulgatedOn()
                : Promulgation.day(decision.text()).orElse(null);
    }

    private static @Nullable LocalDate firstDay(
            AmendmentRequest request, Decision decision, @Nullable LocalDate promulgated) {
        if (request.effectiveOn() != null) {
            return request.effectiveOn();
        }
        // A day that hangs on a promulgation that nobody knows is not known either.
        LocalDate unknown = LocalDate.MIN;
        return decision.firstDay(promulgated == null ? unknown : promulgated)
                .filter(day -> day.getYear() > 0)
                .orElse(null);
    }

    private static void checkDays(
            @Nullable LocalDate promulgated, @Nullable LocalDate first, List<LaterStart> later, Decision decision) {
        if (promulgated != null && first != null && first.isBefore(promulgated)) {
            throw new InvalidInputException(
                    "input.effectiveOn",
                    "The act would hold from " + first + ", before it was promulgated on " + promulgated + ".",
                    "Send the days of the act: promulgatedOn is not after effectiveOn.");
        }
        for (LaterStart start : later) {
            if (first == null || !start.effectiveOn().isAfter(first)) {
                throw new InvalidInputException(
                        "input.laterStarts",
                        "The point " + start.point() + " would start on " + start.effectiveOn()
                                + ", not after the act itself.",
                        "Name only points that start later, with their day.");
            }
            if (decision.points().stream().noneMatch(point -> point.startsWith(start.point()))) {
                throw new InvalidInputException(
                        "input.laterStarts",
                        "The act has no point " + start.point() + ".",
                        "Send the numbers of its points: " + String.join(", ", new TreeSet<>(decision.points())));
            }
        }
    }

    private static ConflictException unknown(String instrument) {
        return new ConflictException(
                "No instrument 《" + instrument + "》 is known here.", "Import its text first, or send its region.");
    }

    private static ConflictException noText(String instrument) {
        return new ConflictException(
                "No text of 《" + instrument + "》 is known here.", "Import the text that the act amends first.");
    }
}
