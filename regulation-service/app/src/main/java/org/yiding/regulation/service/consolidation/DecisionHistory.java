package org.yiding.regulation.service.consolidation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yiding.regulation.store.history.ActStore;
import org.yiding.regulation.store.history.Application;
import org.yiding.regulation.store.history.DecisionStore;
import org.yiding.regulation.store.history.DecisionStore.DecidedRegulation;
import org.yiding.regulation.store.history.DecisionStore.DecidedText;
import org.yiding.regulation.store.history.StoredAct;
import org.yiding.support.security.Roles;

/** Leads between the meetings' resolutions and what they decided on. */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class DecisionHistory {

    private final DecisionStore decisions;
    private final ActStore acts;

    DecisionHistory(DecisionStore decisions, ActStore acts) {
        this.decisions = decisions;
        this.acts = acts;
    }

    /** An act with where it has been applied. */
    public record ActApplied(StoredAct act, List<Application> applications) {}

    /** The resolutions behind the texts, by the regulation's id; a regulation without any is missing. */
    @Transactional
    public Map<UUID, List<DecidedText>> ofTexts(Collection<UUID> regulations) {
        return decisions.ofTexts(regulations).stream().collect(groupingBy(DecidedText::regulation));
    }

    /** The acts that each resolution approved, by its id; one without any is missing. */
    @Transactional
    public Map<String, List<ActApplied>> actsOf(Collection<String> resolutions) {
        return acts.ofResolutions(resolutions).stream()
                .collect(groupingBy(
                        act -> Objects.requireNonNull(act.resolutionId()),
                        mapping(act -> new ActApplied(act, acts.applicationsOf(act.id())), toList())));
    }

    /** What each resolution decided on, by its id; one without any is missing. */
    @Transactional
    public Map<String, List<UUID>> regulationsOf(Collection<String> resolutions) {
        return decisions.regulationsOf(resolutions).stream()
                .collect(groupingBy(DecidedRegulation::resolution, mapping(DecidedRegulation::regulation, toList())));
    }
}
