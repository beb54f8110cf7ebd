package org.yiding.directory.service.persons;

import static java.util.stream.Collectors.groupingBy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.PersonResemblance;
import org.yiding.directory.naming.PersonResemblance.Held;
import org.yiding.directory.naming.PersonResemblance.Shown;
import org.yiding.directory.naming.PersonResemblance.Succeeding;
import org.yiding.directory.service.Ids;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AppointmentEntity;
import org.yiding.directory.store.AppointmentRepository;
import org.yiding.directory.store.JudgementRepository;
import org.yiding.directory.store.JudgementRepository.Kind;
import org.yiding.directory.store.JudgementRepository.Pair;
import org.yiding.directory.store.PersonEntity;
import org.yiding.directory.store.PersonRepository;
import org.yiding.directory.store.ReformRepository;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;
import org.yiding.support.security.Roles;

/**
 * Says which persons of one name are one: the system proposes, a person decides and can take it back. The rows stay apart, so
 * that nothing is lost by it; one points to the other.
 */
@ApplicationScoped
@Transactional
@RolesAllowed(Roles.DIRECTORY_EDITOR)
public class PersonJudging {

    /** How many values a cursor of the proposals has. */
    public static final int CURSOR_PARTS = 2;

    private final PersonRepository persons;
    private final AppointmentRepository appointments;
    private final ReformRepository reforms;
    private final JudgementRepository judgements;
    private final PersonDesk desk;
    private final SecurityIdentity caller;
    private final Clock clock;

    PersonJudging(
            PersonRepository persons,
            AppointmentRepository appointments,
            ReformRepository reforms,
            JudgementRepository judgements,
            PersonDesk desk,
            SecurityIdentity caller,
            Clock clock) {
        this.persons = persons;
        this.appointments = appointments;
        this.reforms = reforms;
        this.judgements = judgements;
        this.desk = desk;
        this.caller = caller;
        this.clock = clock;
    }

    /** Two persons who may be one. */
    public record Proposal(PersonEntity one, PersonEntity other, PersonResemblance resemblance) {}

    /** Pairs of one name that nobody has judged, in the order of their entry. */
    public Page<Proposal> proposals(PageRequest request, LocalDate day) {
        @Nullable
        Pair after = request.start()
                .map(cursor -> new Pair(
                        Ids.ofCursor(cursor.key().getFirst()),
                        Ids.ofCursor(cursor.key().getLast())))
                .orElse(null);
        List<Pair> pairs = judgements.open(after, request.limit());
        List<UUID> ids = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList();
        Map<UUID, PersonEntity> found = persons.byId(ids);
        Map<UUID, List<AppointmentEntity>> held = appointments.ofPersons(ids).stream()
                .collect(groupingBy(appointment -> appointment.person().id()));
        Set<Succeeding> successions = successions(held);
        List<Proposal> proposals = pairs.stream()
                .map(pair -> {
                    PersonEntity one = Objects.requireNonNull(found.get(pair.one()));
                    PersonEntity other = Objects.requireNonNull(found.get(pair.other()));
                    return new Proposal(
                            one,
                            other,
                            PersonResemblance.of(shown(one, held, day), shown(other, held, day), successions));
                })
                .toList();
        return Page.of(
                request,
                proposals,
                proposal -> Cursor.of(
                        proposal.one().id().toString(), proposal.other().id().toString()),
                judgements.countOpen());
    }

    private Set<Succeeding> successions(Map<UUID, List<AppointmentEntity>> held) {
        List<UUID> agencies = held.values().stream()
                .flatMap(List::stream)
                .flatMap(appointment -> appointment.agency().stream())
                .map(AgencyEntity::id)
                .distinct()
                .toList();
        Set<Succeeding> successions = new HashSet<>();
        reforms.of(agencies).forEach(line -> {
            UUID successor = line.line().successor();
            if (successor != null) {
                successions.add(new Succeeding(line.line().agency(), successor));
            }
        });
        return successions;
    }

    private static Shown shown(PersonEntity person, Map<UUID, List<AppointmentEntity>> held, LocalDate day) {
        return new Shown(
                person.name(),
                person.bornOn().orElse(null),
                held.getOrDefault(person.id(), List.of()).stream()
                        .map(appointment -> new Held(
                                appointment.agency().map(AgencyEntity::id).orElse(null),
                                appointment
                                        .agency()
                                        .map(agency -> agency.names().nameOn(day))
                                        .orElse(null),
                                appointment.post().orElse(null)))
                        .toList());
    }

    /**
     * Says that two persons are one.
     *
     * @param kept under whose entry both are from now on
     * @param merged whose entry leads there from now on
     * @return the id of the one that is kept
     * @throws ConflictException where somebody said that they are two, where their birth days differ, or where one of them is
     *     merged already
     */
    public UUID merge(PersonAt kept, PersonAt merged, String reason) {
        requireReason(reason);
        if (kept.id().equals(merged.id())) {
            throw new InvalidInputException("input.merged", "A person is not merged with itself.", "Name another.");
        }
        boolean inOrder = kept.id().compareTo(merged.id()) < 0;
        // Always in one order, so that two who merge never wait for each other in a circle.
        PersonEntity first = desk.open(inOrder ? kept : merged);
        PersonEntity second = desk.open(inOrder ? merged : kept);
        PersonEntity survivor = inOrder ? first : second;
        PersonEntity other = inOrder ? second : first;
        Pair pair = new Pair(kept.id(), merged.id());
        requireMergeable(survivor, other, pair);
        other.mergeInto(kept.id());
        judgements.keep(Kind.SAME, pair, reason, name(), clock.instant());
        return kept.id();
    }

    private void requireMergeable(PersonEntity survivor, PersonEntity other, Pair pair) {
        if (survivor.mergedInto().isPresent() || other.mergedInto().isPresent()) {
            throw new ConflictException(
                    "One of the two is merged into another person already.", "Merge with that one.");
        }
        if (!persons.mergedInto(List.of(other.id())).isEmpty()) {
            throw new ConflictException(
                    "Others are merged into " + other.id() + ".", "Keep that one, or take those mergers back first.");
        }
        boolean bornApart = survivor.bornOn().isPresent()
                && other.bornOn().isPresent()
                && !survivor.bornOn().equals(other.bornOn());
        if (bornApart) {
            throw new ConflictException(
                    "The two were not born on the same day.", "Correct the day that is wrong, or leave them two.");
        }
        if (judgements.distinct(pair)) {
            throw new ConflictException(
                    "Somebody said that the two are not one.", "Ask who said so before you merge them.");
        }
    }

    /**
     * Takes a merger back: both are as they were.
     *
     * @return the id of the one that is a person of its own again
     */
    public UUID unmerge(PersonAt at, String reason) {
        requireReason(reason);
        PersonEntity person = desk.open(at);
        UUID into = person.mergedInto()
                .orElseThrow(() -> new ConflictException(
                        "The person " + at.id() + " is merged into nobody.", "Nothing is left to take back."));
        person.standAlone();
        judgements.keep(Kind.NOT_SAME, new Pair(into, at.id()), reason, name(), clock.instant());
        return at.id();
    }

    /**
     * Says that two persons of one name are two, so that they are not proposed again.
     *
     * @return the id of the first
     */
    public UUID distinguish(UUID one, UUID other, String reason) {
        requireReason(reason);
        if (one.equals(other)) {
            throw new InvalidInputException("other", "They are one entry.", "Name two persons.");
        }
        for (UUID id : List.of(one, other)) {
            PersonEntity person = persons.locked(id).orElseThrow(() -> new NotFoundException("person", id.toString()));
            if (person.mergedInto().isPresent()) {
                throw new ConflictException(
                        "The person " + id + " is merged into another.", "Take the merger back first.");
            }
        }
        judgements.keep(Kind.DISTINCT, new Pair(one, other), reason, name(), clock.instant());
        return one;
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new InvalidInputException("reason", "No reason is given.", "Say for others to read why it is so.");
        }
    }

    private String name() {
        return caller.getPrincipal().getName();
    }
}
