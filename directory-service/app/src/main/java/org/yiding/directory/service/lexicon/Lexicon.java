package org.yiding.directory.service.lexicon;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.lexicon.LocalAgency;
import org.yiding.directory.lexicon.ReformDays;
import org.yiding.directory.lexicon.StandardOrganisation;
import org.yiding.directory.model.SuccessionKind;
import org.yiding.directory.model.Tie;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.model.Validity;
import org.yiding.directory.naming.Scope;
import org.yiding.directory.region.RegionCode;
import org.yiding.directory.region.Regions;
import org.yiding.directory.service.editing.AgencyChecks;
import org.yiding.directory.service.editing.AgencyDesk;
import org.yiding.directory.service.lexicon.Instantiated.Action;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.AgencyTieEntity;
import org.yiding.directory.store.AgencyTieRepository;
import org.yiding.directory.store.ReformEntity;
import org.yiding.directory.store.ReformEntity.Act;
import org.yiding.directory.store.ReformRepository;
import org.yiding.directory.store.SuccessionEntity;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.security.Roles;

/** Gives a region the standard organisation; a repeat changes nothing. */
@ApplicationScoped
@Transactional
@RolesAllowed(Roles.DIRECTORY_EDITOR)
public class Lexicon {

    private final AgencyRepository agencies;
    private final AgencyTieRepository ties;
    private final ReformRepository reforms;
    private final AgencyDesk desk;
    private final SecurityIdentity caller;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;

    Lexicon(
            AgencyRepository agencies,
            AgencyTieRepository ties,
            ReformRepository reforms,
            AgencyDesk desk,
            SecurityIdentity caller,
            Clock clock,
            TransactionSynchronizationRegistry transaction) {
        this.agencies = agencies;
        this.ties = ties;
        this.reforms = reforms;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What {@link #instantiate} would do; it is done and taken back. */
    public List<Instantiated> preview(String region, ReformDays days) {
        List<Instantiated> outcome = instantiate(region, days);
        transaction.setRollbackOnly();
        return outcome.stream()
                .map(one -> one.action() == Action.CREATED
                        ? new Instantiated(one.standard(), one.action(), null, one.added(), one.notes())
                        : one)
                .toList();
    }

    /**
     * Finds or makes every agency of the standard organisation, puts it in its place and says what became of those that
     * the reforms ended. What the directory knows is completed and not overwritten.
     *
     * @param region in full ("苏州市")
     * @throws InvalidInputException where the region cannot have it
     */
    public List<Instantiated> instantiate(String region, ReformDays days) {
        String name = AgencyChecks.name("input.region", region);
        @Nullable String code = codeOf(name);
        Scope scope = new Scope(name, name);
        desk.reserve(scope);
        ties.lock();
        List<LocalAgency> standard = StandardOrganisation.of(name, days);
        LexiconRun run = new LexiconRun(scope, code, agencies, desk);
        standard.forEach(run::instantiate);
        place(standard, run.found());
        tellReforms(name, standard, run.found());
        return run.instantiated().stream()
                .map(one -> new Instantiated(
                        one.standard(),
                        one.action(),
                        Objects.requireNonNull(run.found().get(one.standard().key()))
                                .id(),
                        one.added(),
                        one.notes()))
                .toList();
    }

    private static @Nullable String codeOf(String region) {
        @Nullable RegionCode code = Regions.codeOf(region).orElse(null);
        if (code != null && code.level() == RegionCode.Level.PROVINCE) {
            throw new InvalidInputException(
                    "input.region",
                    region + " is a province, and the standard organisation is that of prefectures and counties.",
                    "Send a prefecture or a county in full, 苏州市 or 沛县.");
        }
        return code == null ? null : code.value();
    }

    private void place(List<LocalAgency> standard, Map<String, AgencyEntity> found) {
        for (LocalAgency agency : standard) {
            place(TieKind.PARENT, agency, agency.parent(), found);
            place(TieKind.SUPERVISOR, agency, agency.supervisor(), found);
        }
    }

    /** Only where nothing is known of its place: what a person has entered stays. */
    private void place(TieKind kind, LocalAgency agency, @Nullable String superior, Map<String, AgencyEntity> found) {
        UUID id = Objects.requireNonNull(found.get(agency.key())).id();
        if (superior == null || !ties.of(id, kind).isEmpty()) {
            return;
        }
        AgencyEntity above = Objects.requireNonNull(found.get(superior));
        @Nullable
        Validity days = agency.days()
                .sharedWith(new Validity(
                        above.facts().foundedOn(), above.abolishedOn().orElse(null)))
                .orElse(null);
        Tie tie = new Tie(id, above.id(), days == null ? agency.days() : days);
        if (days != null && tie.circleWith(ties.above(above.id(), kind)).isEmpty()) {
            ties.persist(new AgencyTieEntity(kind, tie));
            ties.flush();
        }
    }

    private void tellReforms(String region, List<LocalAgency> standard, Map<String, AgencyEntity> found) {
        Map<LocalDate, List<LocalAgency>> ended = standard.stream()
                .filter(agency -> agency.mergedInto() != null)
                .filter(agency -> reforms.of(List.of(id(agency.key(), found))).stream()
                        .noneMatch(line -> line.line().agency().equals(id(agency.key(), found))))
                .collect(Collectors.groupingBy(
                        agency -> Objects.requireNonNull(agency.days().to()), TreeMap::new, Collectors.toList()));
        ended.forEach((on, agenciesOfDay) -> {
            ReformEntity reform = new ReformEntity(
                    new Act(region + "机构改革（标准机构词表）", null, null, on),
                    caller.getPrincipal().getName(),
                    clock.instant());
            reform.tell(agenciesOfDay.stream()
                    .map(agency -> agency.name() + " merges into "
                            + Objects.requireNonNull(found.get(agency.mergedInto()))
                                    .names()
                                    .nameOn(on) + ".")
                    .toList());
            reforms.persistAndFlush(reform);
            agenciesOfDay.forEach(agency -> tell(reform, agency, found));
        });
        reforms.flush();
    }

    private void tell(ReformEntity reform, LocalAgency agency, Map<String, AgencyEntity> found) {
        UUID heir = id(Objects.requireNonNull(agency.mergedInto()), found);
        AgencyEntity ended = Objects.requireNonNull(found.get(agency.key()));
        reforms.add(new SuccessionEntity(reform, SuccessionKind.MERGE, ended.id(), heir, null, false));
        reforms.leave(reform.id(), ended);
    }

    private static UUID id(String key, Map<String, AgencyEntity> found) {
        return Objects.requireNonNull(found.get(key)).id();
    }
}
