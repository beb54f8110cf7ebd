package org.yiding.directory.service.persons;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Validity;
import org.yiding.directory.service.editing.AgencyChecks;
import org.yiding.directory.service.editing.AgencyDesk;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AppointmentEntity;
import org.yiding.directory.store.AppointmentRepository;
import org.yiding.directory.store.PersonEntity;
import org.yiding.directory.store.PersonRepository;
import org.yiding.directory.store.PostEntity;
import org.yiding.directory.store.PostRepository;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.security.Roles;

/** Enters persons, establishes posts and appoints to them, one command a transaction. */
@ApplicationScoped
@Transactional
@RolesAllowed(Roles.DIRECTORY_EDITOR)
public class PersonEditing {

    private static final int MOST_SEATS = 100;

    private final PersonRepository persons;
    private final AppointmentRepository appointments;
    private final PostRepository posts;
    private final PersonDesk desk;
    private final AgencyDesk agencies;
    private final SecurityIdentity caller;

    PersonEditing(
            PersonRepository persons,
            AppointmentRepository appointments,
            PostRepository posts,
            PersonDesk desk,
            AgencyDesk agencies,
            SecurityIdentity caller) {
        this.persons = persons;
        this.appointments = appointments;
        this.posts = posts;
        this.desk = desk;
        this.agencies = agencies;
        this.caller = caller;
    }

    /**
     * Enters a person, who is nobody known, whatever the name.
     *
     * @param bornOn null where it is not known
     * @return the person's id
     */
    public UUID create(String written, @Nullable LocalDate bornOn) {
        PersonEntity person = PersonEntity.entered(AgencyChecks.name("input.name", written), bornOn);
        persons.persistAndFlush(person);
        return person.id();
    }

    /**
     * Takes over what is said and leaves the rest as it is.
     *
     * @throws InvalidInputException where somebody would be appointed before birth
     */
    public UUID describe(PersonAt at, @Nullable String written, @Nullable LocalDate bornOn) {
        PersonEntity person = desk.open(at);
        String name = written == null ? null : AgencyChecks.name("input.name", written);
        person.describe(name, bornOn);
        for (AppointmentEntity held : appointments.ofPersons(List.of(at.id()))) {
            requireBorn(person, held.firstKnown(), "input.bornOn");
        }
        return at.id();
    }

    /**
     * Establishes a post at an agency, so that it can be seen to be vacant.
     *
     * @return the agency's id
     * @throws ConflictException where the agency has the post on one of these days
     */
    public UUID establish(UUID agency, String written, int seats, Validity days) {
        String title = AgencyChecks.name("input.title", written);
        if (seats < 1 || seats > MOST_SEATS) {
            throw new InvalidInputException(
                    "input.seats",
                    "A post has 1 to " + MOST_SEATS + " seats, not " + seats + ".",
                    "Send their number.");
        }
        agencies.locked(agency);
        posts.of(List.of(agency)).stream()
                .filter(post -> post.title().equals(title) && post.validity().overlaps(days))
                .findFirst()
                .ifPresent(post -> {
                    throw new ConflictException(
                            "The agency has the post " + title + " "
                                    + post.validity().described() + ".",
                            "Choose other days.");
                });
        posts.persist(new PostEntity(agency, title, seats, days));
        return agency;
    }

    /**
     * Appoints a person.
     *
     * @return the person's id
     * @throws InvalidInputException where the person is not born yet, or the agency is not there
     * @throws ConflictException where the person holds that post on one of these days
     */
    public UUID appoint(PersonAt at, NewAppointment appointed) {
        PersonEntity person = desk.open(at);
        AgencyEntity agency = agencies.locked(appointed.agency());
        String post = AgencyChecks.name("input.post", appointed.post());
        LocalDate from = appointed.days().from();
        requireBorn(person, from == null ? appointed.days().to() : from, "input.validFrom");
        if (from != null && !agency.existsOn(from)) {
            throw new InvalidInputException(
                    "input.agency",
                    agency.names().nameOn(from) + " does not exist on " + from + ".",
                    "Choose another day, or what it is on that day.");
        }
        appointments.ofPersons(List.of(at.id())).stream()
                .filter(held ->
                        held.isAt(appointed.agency(), post) && held.validity().overlaps(appointed.days()))
                .findFirst()
                .ifPresent(held -> {
                    throw new ConflictException(
                            person.name() + " is " + post + " there "
                                    + held.validity().described() + " already.",
                            "End that appointment first, or choose other days.");
                });
        appointments.persist(AppointmentEntity.entered(
                person,
                agency,
                post,
                appointed.days(),
                new AppointmentEntity.Entry(
                        appointed.acting(),
                        appointed.act(),
                        appointed.actDocument(),
                        caller.getPrincipal().getName())));
        return at.id();
    }

    /**
     * Ends an appointment.
     *
     * @param on the first day on which it holds no more
     * @return the person's id
     */
    public UUID end(UUID appointment, LocalDate on) {
        AppointmentEntity held = appointments
                .findByIdOptional(appointment)
                .orElseThrow(() -> new NotFoundException("appointment", appointment.toString()));
        Validity days = held.validity();
        if (days.endsBy(on) || Objects.equals(on, days.from()) || days.beginsAfter(on)) {
            throw new InvalidInputException(
                    "on",
                    "The appointment holds " + days.described() + ", so it cannot end on " + on + ".",
                    "Send a day in between.");
        }
        held.end(on);
        return held.person().id();
    }

    private static void requireBorn(PersonEntity person, @Nullable LocalDate day, String field) {
        LocalDate bornOn = person.bornOn().orElse(null);
        if (bornOn != null && day != null && !bornOn.isBefore(day)) {
            throw new InvalidInputException(
                    field,
                    person.name() + " was born on " + bornOn + ", so nobody could appoint them by " + day + ".",
                    "Correct the day, or see whether it is another person of this name.");
        }
    }
}
