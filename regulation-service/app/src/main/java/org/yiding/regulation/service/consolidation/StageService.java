package org.yiding.regulation.service.consolidation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.yiding.regulation.model.RegulationStage;
import org.yiding.regulation.model.StageHistory;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.security.Roles;

/** Puts on record how far a regulation has come, one stage after the other: 草案, 审议, 公布, 施行. */
@ApplicationScoped
@RolesAllowed(Roles.LEGAL)
public class StageService {

    private final Registry registry;
    private final Revisions revisions;
    private final Commands commands;
    private final SecurityIdentity caller;

    StageService(Registry registry, Revisions revisions, Commands commands, SecurityIdentity caller) {
        this.registry = registry;
        this.revisions = revisions;
        this.commands = commands;
        this.caller = caller;
    }

    /**
     * Records it; a repeat of the same command changes nothing.
     *
     * @throws ConflictException where a stage was left out, or the regulation has come further already
     */
    @Transactional
    public void record(StageRequest request) {
        if (request.stage().compareTo(RegulationStage.IN_FORCE) > 0) {
            throw new InvalidInputException(
                    "input.stage",
                    request.stage() + " is not a stage on the way to force.",
                    "Amendments come from acts (applyAmendment), the end from recordLifeEvent.");
        }
        String resolution = Texts.words("input.resolution", request.resolution());
        String by = caller.getPrincipal().getName();
        if (commands.answered(by, request.clientMutationId(), request.toString())
                .isPresent()) {
            return;
        }
        revisions.lock(request.regulationId(), request.revision());
        RegulationEntity regulation = registry.required(request.regulationId());
        StageHistory.Step step = regulation.stages().advance(request.stage(), request.from());
        if (!step.recorded()) {
            throw new ConflictException(
                    step.reason(),
                    "Record the stages in their order, each with the first day on which it was reached.");
        }
        regulation.reach(request.stage(), request.from(), null, resolution);
        registry.flush();
        revisions.count(regulation.id());
        commands.keep(by, request.clientMutationId(), request.toString(), regulation.id());
    }
}
