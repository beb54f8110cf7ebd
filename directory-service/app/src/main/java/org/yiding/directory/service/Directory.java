package org.yiding.directory.service;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.yiding.support.security.Roles.AGENCY;
import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.store.AgencyCriteria;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.AgencyTieRepository;
import org.yiding.directory.store.AppointmentEntity;
import org.yiding.directory.store.AppointmentRepository;
import org.yiding.directory.store.PersonCriteria;
import org.yiding.directory.store.PersonEntity;
import org.yiding.directory.store.PersonRepository;
import org.yiding.directory.store.PostEntity;
import org.yiding.directory.store.PostRepository;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;
import org.yiding.support.security.OwnAgency;

/** Reads the directory. Agencies come with their names loaded, appointments with everything that names them. */
@ApplicationScoped
@RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
public class Directory {

    // The id of no agency.
    private static final UUID NOBODYS = new UUID(0, 0);

    private final AgencyRepository agencies;
    private final AgencyTieRepository ties;
    private final PersonRepository persons;
    private final AppointmentRepository appointments;
    private final PostRepository posts;
    private final SecurityIdentity caller;
    private final Clock clock;

    Directory(
            AgencyRepository agencies,
            AgencyTieRepository ties,
            PersonRepository persons,
            AppointmentRepository appointments,
            PostRepository posts,
            SecurityIdentity caller,
            Clock clock) {
        this.agencies = agencies;
        this.ties = ties;
        this.persons = persons;
        this.appointments = appointments;
        this.posts = posts;
        this.caller = caller;
        this.clock = clock;
    }

    /** The day of a question that names none. */
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What the criteria hold; for an agency's user its own alone. */
    @Transactional
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public Page<AgencyEntity> agencies(AgencyCriteria wished, PageRequest page) {
        AgencyCriteria criteria = ownAgency().map(wished::of).orElse(wished);
        List<AgencyEntity> found = agencies.list(criteria, start(page), page.limit());
        return Page.of(page, found, agency -> Cursor.of(agency.id().toString()), agencies.count(criteria));
    }

    /** By id; what is not known is missing, for an agency's user all but its own. */
    @Transactional
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR, AGENCY})
    public Map<UUID, AgencyEntity> agencies(Collection<UUID> ids) {
        Optional<UUID> own = ownAgency();
        return agencies.byId(
                ids.stream().filter(id -> own.isEmpty() || own.get().equals(id)).toList());
    }

    /** By the agency's id, the one directly above it on a day, names loaded; an agency with none is missing. */
    @Transactional
    public Map<UUID, AgencyEntity> superiors(Collection<UUID> ids, TieKind kind, LocalDate day) {
        Map<UUID, UUID> above = ties.superiors(ids, kind, day);
        Map<UUID, AgencyEntity> found = agencies.byId(above.values());
        return above.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, tie -> Objects.requireNonNull(found.get(tie.getValue()))));
    }

    /** By the agency's id, all above it in the tree of a day, the nearest first, names loaded. */
    @Transactional
    public Map<UUID, List<AgencyEntity>> ancestors(Collection<UUID> ids, LocalDate day) {
        Map<UUID, List<UUID>> above = ties.ancestors(ids, day);
        Map<UUID, AgencyEntity> found =
                agencies.byId(above.values().stream().flatMap(List::stream).toList());
        return above.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        line -> line.getValue().stream()
                                .map(id -> Objects.requireNonNull(found.get(id)))
                                .toList()));
    }

    @Transactional
    public Page<PersonEntity> persons(PersonCriteria criteria, PageRequest page) {
        List<PersonEntity> found = persons.list(criteria, start(page), page.limit());
        return Page.of(page, found, person -> Cursor.of(person.id().toString()), persons.count(criteria));
    }

    /** By id; what is not known is missing. */
    @Transactional
    public Map<UUID, PersonEntity> persons(Collection<UUID> ids) {
        return persons.byId(ids);
    }

    /** By the agency's id; an agency without any is missing. */
    @Transactional
    public Map<UUID, List<AppointmentEntity>> appointmentsOfAgencies(Collection<UUID> ids) {
        return appointments.ofAgencies(ids).stream()
                .collect(groupingBy(
                        appointment -> appointment.agency().orElseThrow().id()));
    }

    /** By the person's id, those of all entries of the same person. */
    @Transactional
    public Map<UUID, List<AppointmentEntity>> appointmentsOfPersons(Collection<UUID> ids) {
        Map<UUID, List<UUID>> entries = persons.entriesOfSame(ids);
        Map<UUID, List<AppointmentEntity>> held =
                appointments
                        .ofPersons(
                                entries.values().stream().flatMap(List::stream).toList())
                        .stream()
                        .collect(groupingBy(appointment -> appointment.person().id()));
        return entries.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        same -> same.getValue().stream()
                                .flatMap(id -> held.getOrDefault(id, List.of()).stream())
                                .sorted(Comparator.comparing(AppointmentEntity::id))
                                .toList()));
    }

    /** By the id of an entry that leads to another person's, that one; others are missing. */
    @Transactional
    public Map<UUID, PersonEntity> survivors(Collection<UUID> ids) {
        Map<UUID, UUID> into = persons.byId(ids).values().stream()
                .filter(person -> person.mergedInto().isPresent())
                .collect(toMap(PersonEntity::id, person -> person.mergedInto().orElseThrow()));
        Map<UUID, PersonEntity> found = persons.byId(into.values());
        return into.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> Objects.requireNonNull(found.get(entry.getValue()))));
    }

    /** By the person's id, the entries that lead to it; a person without any is missing. */
    @Transactional
    public Map<UUID, List<PersonEntity>> mergedInto(Collection<UUID> ids) {
        return persons.mergedInto(ids).stream()
                .collect(groupingBy(person -> person.mergedInto().orElseThrow()));
    }

    /** By the agency's id, the posts established there on whatever day; an agency without any is missing. */
    @Transactional
    public Map<UUID, List<PostEntity>> posts(Collection<UUID> agencyIds) {
        return posts.of(agencyIds).stream().collect(groupingBy(PostEntity::agencyId));
    }

    private Optional<UUID> ownAgency() {
        return OwnAgency.of(caller).map(id -> Ids.parsed(id).orElse(NOBODYS));
    }

    private static @Nullable UUID start(PageRequest page) {
        return page.start().map(cursor -> Ids.ofCursor(cursor.key().getFirst())).orElse(null);
    }
}
