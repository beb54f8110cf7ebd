package org.yiding.directory.service.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiding.directory.service.editing.AgencyDesk;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.ReformEffectEntity;
import org.yiding.directory.store.ReformEffectEntity.Effect;
import org.yiding.directory.store.ReformEntity;
import org.yiding.directory.store.ReformRepository;
import org.yiding.support.error.ConflictException;

/** Takes reforms back, unless something depends on them; runs inside a transaction. */
@ApplicationScoped
class ReformUndoing {

    private final ReformRepository reforms;
    private final AgencyDesk desk;

    ReformUndoing(ReformRepository reforms, AgencyDesk desk) {
        this.reforms = reforms;
        this.desk = desk;
    }

    /**
     * @param left the versions at which the reform left its agencies
     * @throws ConflictException where it is undone already, or something depends on it
     */
    void undo(ReformEntity reform, Map<UUID, Integer> left) {
        reform.undone().ifPresent(undone -> {
            throw new ConflictException(
                    "The reform was undone by " + undone.by() + " on " + undone.at() + ".", "Nothing is left to undo.");
        });
        List<ReformEffectEntity> effects = reforms.effectsBackwards(reform.id());
        List<String> dependents = dependents(reform, left, effects);
        if (!dependents.isEmpty()) {
            throw new ConflictException(
                    "The reform cannot be undone, because something depends on it: " + String.join(" ", dependents),
                    "Undo what depends on it first, or apply a reform that leads on from today's state.");
        }
        reforms.forget(reform.id());
        effects.forEach(reforms::reverse);
    }

    private List<String> dependents(ReformEntity reform, Map<UUID, Integer> left, List<ReformEffectEntity> effects) {
        List<String> dependents = new ArrayList<>();
        reforms.builtOn(reform)
                .forEach(later -> dependents.add("The reform " + later.act().title() + " changed the same agencies."));
        if (!dependents.isEmpty()) {
            return dependents;
        }
        left.forEach((id, version) -> {
            AgencyEntity agency = desk.known(id);
            if (agency.version() != version) {
                dependents.add(agency.names().nameOn(reform.effectiveOn()) + " was changed since.");
            }
        });
        List<UUID> founded = effects.stream()
                .filter(effect -> effect.effect() == Effect.AGENCY_FOUNDED)
                .map(ReformEffectEntity::rowId)
                .toList();
        reforms.documentThatMentions(founded)
                .ifPresent(sha256 -> dependents.add("The document " + sha256 + " mentions an agency that it founded."));
        reforms.appointedAt(founded)
                .ifPresent(person -> dependents.add(person + " is appointed at an agency that it founded."));
        reforms.nameNotGivenBy(reform.id(), founded)
                .ifPresent(name -> dependents.add("An agency that it founded is called " + name + " by now."));
        return dependents;
    }
}
