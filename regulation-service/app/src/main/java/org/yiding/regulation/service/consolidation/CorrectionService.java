package org.yiding.regulation.service.consolidation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiding.regulation.keeping.Segment;
import org.yiding.regulation.service.consolidation.Recorder.Written;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.history.ActStore;
import org.yiding.regulation.store.history.Application;
import org.yiding.regulation.store.history.CorrectionStore;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.StoredCorrection;
import org.yiding.regulation.store.history.StoredVersion;
import org.yiding.regulation.store.history.StoredVersion.Origin;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.YidingException;
import org.yiding.support.security.Roles;

/**
 * Puts a stored text right as of now: what was known before can still be asked for, and the acts that come behind it are
 * applied again to the text as it ought to have been. No act is changed by it.
 */
@ApplicationScoped
@RolesAllowed(Roles.LEGAL)
public class CorrectionService {

    private final Registry registry;
    private final Revisions revisions;
    private final Recorder recorder;
    private final Replays replays;
    private final Commands commands;
    private final HistoryStore history;
    private final ActStore acts;
    private final CorrectionStore corrections;
    private final SecurityIdentity caller;
    private final Clock clock;

    CorrectionService(
            Registry registry,
            Revisions revisions,
            Recorder recorder,
            Replays replays,
            Commands commands,
            HistoryStore history,
            ActStore acts,
            CorrectionStore corrections,
            SecurityIdentity caller,
            Clock clock) {
        this.registry = registry;
        this.revisions = revisions;
        this.recorder = recorder;
        this.replays = replays;
        this.commands = commands;
        this.history = history;
        this.acts = acts;
        this.corrections = corrections;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param days the first days of the texts that read otherwise now, the corrected one first
     * @param warnings what a person should look at
     */
    public record Corrected(UUID regulationId, List<LocalDate> days, List<String> warnings) {
        public Corrected {
            days = List.copyOf(days);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Puts it right. A repeat of the same command answers without the warnings.
     *
     * @throws YidingException where the correction cannot be meant so, or an act behind it can no longer be applied; then
     *     nothing is changed
     */
    @Transactional
    public Corrected correct(CorrectionRequest request) {
        String text = Texts.checked("input.text", request.text());
        String reason = Texts.words("input.reason", request.reason());
        String source = Texts.words("input.source", request.source());
        String by = caller.getPrincipal().getName();
        if (commands.answered(by, request.clientMutationId(), request.toString())
                .isPresent()) {
            return new Corrected(request.regulationId(), changedDays(request, Texts.sha256(text)), List.of());
        }
        revisions.lock(request.regulationId(), request.revision());
        RegulationEntity regulation = registry.required(request.regulationId());
        List<StoredVersion> versions = history.versions(regulation.id());
        StoredVersion wrong = wrong(request.effectiveOn(), versions);
        CorrectedText corrected =
                CorrectedText.of(text, wrong, history.rows(wrong, null), history.names(), regulation.title());
        List<Application> applications = acts.applications(regulation.id());
        requireWholeActs(request.effectiveOn(), applications);
        Course course =
                Course.from(request.effectiveOn(), versions, applications).behind(request.effectiveOn());
        Consolidated behind = replays.run(
                new Replays.Base(regulation.title(), corrected.leading(), corrected.rows()),
                course,
                versions,
                act -> Decision.read(acts.required(act).text()),
                history.names());
        requireApplicable(regulation, behind);

        Instant now = clock.instant();
        String sha256 = Texts.sha256(text);
        registry.remember(sha256, regulation.region().orElse(null), request.effectiveOn());
        List<Written> texts = texts(request.effectiveOn(), corrected, course, behind, sha256, reason);
        recorder.write(regulation.id(), texts, by, now);
        corrections.add(new StoredCorrection(
                regulation.id(),
                request.effectiveOn(),
                String.valueOf(wrong.textSha256()),
                sha256,
                reason,
                source,
                now,
                by));
        commands.keep(by, request.clientMutationId(), request.toString(), regulation.id());
        return new Corrected(regulation.id(), changedDays(request, sha256), warnings(corrected, wrong, versions));
    }

    private static StoredVersion wrong(LocalDate day, List<StoredVersion> versions) {
        return versions.stream()
                .filter(version -> version.hasText() && version.effectiveOn().equals(day))
                .findFirst()
                .orElseThrow(() -> new ConflictException(
                        "No text of the regulation begins on " + day + ".",
                        "Send the first day of a text: "
                                + versions.stream()
                                        .filter(StoredVersion::hasText)
                                        .map(version -> version.effectiveOn().toString())
                                        .collect(Collectors.joining(", "))));
    }

    private static void requireWholeActs(LocalDate day, List<Application> applications) {
        if (Course.startsInPartsAround(day.plusDays(1), applications)) {
            throw new ConflictException(
                    "An act that starts in parts starts both by " + day + " and after it.",
                    "Correct the text before the act, or the one of its last day.");
        }
    }

    private static void requireApplicable(RegulationEntity regulation, Consolidated behind) {
        YidingException refusal = new Part(regulation.title(), regulation, List.of(), behind, null).refusal();
        if (refusal != null) {
            String act = behind.results().getLast().decision().act().title();
            throw new ConflictException(
                    "With this correction 《" + act + "》 can no longer be applied: " + refusal.getMessage(),
                    "Correct the text so that the words the act speaks of stay, or check the act; nothing has been"
                            + " changed.");
        }
    }

    private static List<Written> texts(
            LocalDate day, CorrectedText corrected, Course course, Consolidated behind, String sha256, String reason) {
        LocalDate next = course.days().isEmpty() ? course.end() : course.days().firstKey();
        List<Written> texts = new ArrayList<>();
        texts.add(new Written(
                new Segment(day, next, corrected.rows()), Origin.CORRECTED, corrected.leading(), sha256, reason));
        for (Segment segment : behind.segments()) {
            String act = behind.lastActOn(segment.from()).orElse(sha256);
            texts.add(new Written(segment, Origin.ACTS, corrected.leading(), act, null));
        }
        return texts;
    }

    /** The first days of the texts that were recorded with the correction. */
    private List<LocalDate> changedDays(CorrectionRequest request, String sha256) {
        Instant at =
                corrections
                        .ofRegulations(List.of(request.regulationId()))
                        .getOrDefault(request.regulationId(), List.of())
                        .stream()
                        .filter(one -> one.effectiveOn().equals(request.effectiveOn())
                                && one.afterSha256().equals(sha256))
                        .map(StoredCorrection::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        return history.recordedVersions(request.regulationId()).stream()
                .filter(version -> version.recordedAt().equals(at))
                .map(StoredVersion::effectiveOn)
                .filter(day -> !day.isBefore(request.effectiveOn()))
                .toList();
    }

    private List<String> warnings(CorrectedText corrected, StoredVersion wrong, List<StoredVersion> versions) {
        List<String> warnings = new ArrayList<>(corrected.ordered(
                act -> "《" + registry.required(UUID.fromString(act)).title() + "》"));
        versions.stream()
                .filter(version ->
                        version.hasText() && version.holdsOn(wrong.effectiveOn().minusDays(1)))
                .findFirst()
                .ifPresent(version ->
                        warnings.addAll(corrected.alsoBefore(history.rows(version, null), version.effectiveOn())));
        return warnings;
    }
}
