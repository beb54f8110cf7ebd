package org.yiding.regulation.service.consolidation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.store.history.ActStore;
import org.yiding.regulation.store.history.HistoryWriter;
import org.yiding.regulation.store.history.LifeEventKind;
import org.yiding.regulation.store.history.LifeStore;
import org.yiding.regulation.store.history.StoredLifeEvent;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.security.Roles;

/** Takes an event back that was recorded wrongly: what it cut or ended holds on, and what was known until then stays. */
@ApplicationScoped
@RolesAllowed(Roles.LEGAL)
public class LifeWithdrawal {

    private final Revisions revisions;
    private final Recorder recorder;
    private final Commands commands;
    private final LifeStore life;
    private final HistoryWriter writer;
    private final ActStore acts;
    private final SecurityIdentity caller;
    private final Clock clock;

    LifeWithdrawal(
            Revisions revisions,
            Recorder recorder,
            Commands commands,
            LifeStore life,
            HistoryWriter writer,
            ActStore acts,
            SecurityIdentity caller,
            Clock clock) {
        this.revisions = revisions;
        this.recorder = recorder;
        this.commands = commands;
        this.life = life;
        this.writer = writer;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * An event to be taken back.
     *
     * @param revision of the regulation, as the caller has seen it
     * @param reason why it ought not to have been recorded
     * @param clientMutationId idempotency key; null for none
     */
    public record Withdrawal(
            UUID event,
            int revision,
            String reason,
            @Nullable String clientMutationId) {}

    /**
     * Takes it back; a repeat of the same command changes nothing.
     *
     * @return the regulation that it had befallen
     * @throws ConflictException where it is taken back already, another event builds on it, or an applied act orders it
     */
    @Transactional
    public UUID withdraw(Withdrawal request) {
        String reason = Texts.words("input.reason", request.reason());
        String by = caller.getPrincipal().getName();
        StoredLifeEvent event = life.byId(request.event())
                .orElseThrow(
                        () -> new NotFoundException("event", request.event().toString()));
        UUID regulation = event.regulationId();
        if (commands.answered(by, request.clientMutationId(), request.toString())
                .isPresent()) {
            return regulation;
        }
        revisions.lock(regulation, request.revision());
        List<StoredLifeEvent> recorded = life.recorded(List.of(regulation)).getOrDefault(regulation, List.of());
        requireLast(event, recorded);
        requireNoAppliedAct(event);
        Instant now = clock.instant();
        life.withdraw(event.id(), reason, by, now);
        if (event.kind() != LifeEventKind.SUSPENDED) {
            restore(event, recorded, now);
        }
        if (event.kind().isEnd()) {
            writer.unreach(regulation, RegulationStage.valueOf(event.kind().name()), event.from());
            recorder.reopen(regulation, event.from(), now);
        }
        revisions.count(regulation);
        commands.keep(by, request.clientMutationId(), request.toString(), regulation);
        return regulation;
    }

    /** What the event cut was written anew at the same moment; as it was before it holds on. */
    private void restore(StoredLifeEvent event, List<StoredLifeEvent> recorded, Instant now) {
        recorded.stream()
                .filter(cut -> cut.isCurrent() && cutBy(event, cut))
                .forEach(cut -> life.retract(cut.id(), now));
        recorded.stream()
                .filter(former -> event.recordedAt().equals(former.retractedAt()))
                .forEach(former -> life.add(former.again(UUID.randomUUID(), now)));
    }

    private static boolean cutBy(StoredLifeEvent event, StoredLifeEvent suspension) {
        return suspension.kind() == LifeEventKind.SUSPENDED
                && event.kind() != LifeEventKind.SUSPENDED
                && suspension.recordedAt().equals(event.recordedAt());
    }

    private static void requireLast(StoredLifeEvent event, List<StoredLifeEvent> recorded) {
        boolean current =
                recorded.stream().anyMatch(one -> one.isCurrent() && one.id().equals(event.id()));
        boolean builtOn = recorded.stream()
                .anyMatch(
                        one -> one.isCurrent() && (one.recordedAt().isAfter(event.recordedAt()) || cutBy(one, event)));
        if (!current || builtOn) {
            throw new ConflictException(
                    current
                            ? "Another event of the regulation was recorded after this one, or gave it its end."
                            : "The event is taken back already.",
                    "Look at lifeEvents and take back the last one recorded first.");
        }
    }

    private void requireNoAppliedAct(StoredLifeEvent event) {
        boolean ordered = event.kind().isEnd()
                && acts.applications(event.regulationId()).stream()
                        .anyMatch(one -> one.actId().equals(event.act()));
        if (ordered) {
            throw new ConflictException(
                    "An applied act orders this end.", "An act is not taken back here; nothing has been changed.");
        }
    }
}
