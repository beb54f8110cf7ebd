package org.yiding.directory.service.reform;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiding.directory.service.Fingerprint;
import org.yiding.directory.service.editing.AgencyDesk;
import org.yiding.directory.service.reform.ReformOutcome.Becoming;
import org.yiding.directory.service.reform.ReformOutcome.Problem;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.AgencyTieRepository;
import org.yiding.directory.store.ReformEntity;
import org.yiding.directory.store.ReformRepository;
import org.yiding.directory.store.SuccessionEntity;
import org.yiding.directory.succession.ReformStep;
import org.yiding.directory.succession.Successor;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.security.Roles;

/** Tries, applies and undoes reforms. */
@ApplicationScoped
@Transactional
@RolesAllowed(Roles.DIRECTORY_EDITOR)
public class Reforms {

    private final ReformRepository reforms;
    private final AgencyRepository agencies;
    private final AgencyTieRepository ties;
    private final AgencyDesk desk;
    private final ReformPlaces places;
    private final ReformUndoing undoing;
    private final SecurityIdentity caller;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;

    Reforms(
            ReformRepository reforms,
            AgencyRepository agencies,
            AgencyTieRepository ties,
            AgencyDesk desk,
            ReformPlaces places,
            ReformUndoing undoing,
            SecurityIdentity caller,
            Clock clock,
            TransactionSynchronizationRegistry transaction) {
        this.reforms = reforms;
        this.agencies = agencies;
        this.ties = ties;
        this.desk = desk;
        this.places = places;
        this.undoing = undoing;
        this.caller = caller;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * What a reform would do and what stands against it. It is carried out and taken back, so that the trial finds what the
     * real one would.
     *
     * @throws NotFoundException where a step names an agency that there is not
     */
    public ReformOutcome preview(ReformPlan plan) {
        ReformOutcome outcome = carryOut(plan).outcome();
        transaction.setRollbackOnly();
        return outcome;
    }

    /**
     * Applies a reform as a whole.
     *
     * @param basis of the preview that the caller has seen
     * @return the reform's id
     * @throws ConflictException where an agency of it has changed since the preview
     * @throws InvalidInputException where something stands against it
     */
    public UUID apply(ReformPlan plan, String basis) {
        Carried carried = carryOut(plan);
        if (!carried.outcome().basis().equals(basis)) {
            throw new ConflictException(
                    "An agency of the reform has changed since the preview, or the reform is another.",
                    "Preview it again and apply it with the new basis.");
        }
        carried.outcome().problems().stream().findFirst().ifPresent(first -> {
            throw refusal(first, carried.outcome().problems().size());
        });
        return carried.reform().id();
    }

    /**
     * Takes a reform back.
     *
     * @param reason for a person to read
     * @throws NotFoundException where there is no such reform
     * @throws ConflictException where something depends on it, which the message names
     */
    public UUID undo(UUID id, String reason) {
        ReformEntity reform =
                reforms.findByIdOptional(id).orElseThrow(() -> new NotFoundException("reform", id.toString()));
        Map<UUID, Integer> left = reforms.left(id);
        opened(left.keySet());
        undoing.undo(reform, left);
        reform.undo(caller.getPrincipal().getName(), clock.instant(), reason);
        return id;
    }

    private record Carried(ReformEntity reform, ReformOutcome outcome) {}

    private Carried carryOut(ReformPlan plan) {
        Map<UUID, AgencyEntity> opened = opened(known(plan.steps()));
        String basis = basis(plan, opened.values());
        opened.values().forEach(AgencyEntity::changedByPerson);
        ReformEntity reform = new ReformEntity(plan.act(), caller.getPrincipal().getName(), clock.instant());
        reforms.persistAndFlush(reform);
        ties.lock();
        ReformRun run = new ReformRun(
                plan.act().effectiveOn(), opened, new ReformLedger(reform.id(), reforms, agencies, ties, desk), places);
        run.carryOut(plan.steps());
        reform.tell(run.becomings().stream().map(Becoming::account).toList());
        run.lines().forEach(line -> reforms.add(entity(reform, line)));
        reforms.flush();
        Stream.concat(opened.values().stream(), run.founded().stream())
                .forEach(agency -> reforms.leave(reform.id(), agency));
        return new Carried(reform, new ReformOutcome(basis, run.becomings(), run.problems()));
    }

    private static SuccessionEntity entity(ReformEntity reform, ReformRun.Line line) {
        AgencyEntity successor = line.successor();
        return new SuccessionEntity(
                reform,
                line.step().kind(),
                line.agency().id(),
                successor == null ? null : successor.id(),
                line.step().matter(),
                line.goesOn());
    }

    private static Collection<UUID> known(List<ReformStep> steps) {
        return steps.stream()
                .flatMap(step -> Stream.concat(step.agencies().stream(), known(step)))
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> known(ReformStep step) {
        return step.into().stream()
                .filter(Successor.Known.class::isInstance)
                .map(successor -> ((Successor.Known) successor).agency());
    }

    /** Always in one order, so that two reforms never wait for each other in a circle. */
    private Map<UUID, AgencyEntity> opened(Collection<UUID> ids) {
        Map<UUID, AgencyEntity> opened = new LinkedHashMap<>();
        desk.reserve(ids);
        for (UUID id : new TreeSet<>(ids)) {
            opened.put(id, desk.locked(id));
        }
        return opened;
    }

    private static String basis(ReformPlan plan, Collection<AgencyEntity> opened) {
        return Fingerprint.of(opened.stream()
                .map(agency -> agency.id() + ":" + agency.version())
                .collect(Collectors.joining("\n", plan + "\n", "")));
    }

    private static InvalidInputException refusal(Problem first, int count) {
        return new InvalidInputException(
                first.step() == null ? "input.steps" : "input.steps[" + first.step() + "]",
                first.message() + (count > 1 ? " There are " + (count - 1) + " more problems." : ""),
                first.remedy() + " previewReform lists all problems.");
    }
}
