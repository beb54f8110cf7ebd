package org.yiding.directory.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Validity;

/** A person's post at an agency, and the documents that show it. */
@Entity
@Table(name = "appointment")
public class AppointmentEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", updatable = false)
    private PersonEntity person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_id", updatable = false)
    private @Nullable AgencyEntity agency;

    @Column(updatable = false)
    private @Nullable String post;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(updatable = false)
    private boolean acting;

    @Column(updatable = false)
    private @Nullable String act;

    @Column(name = "act_document", updatable = false)
    private @Nullable String actDocument;

    @Column(name = "entered_by", updatable = false)
    private @Nullable String enteredBy;

    @ElementCollection
    @CollectionTable(name = "appointment_observation", joinColumns = @JoinColumn(name = "appointment_id"))
    private Set<Observation> observations = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AppointmentEntity() {}

    /** That a document shows the person so on a day. */
    @Embeddable
    public record Observation(
            @Column(name = "document_sha256") String documentSha256,
            @Column(name = "observed_on") LocalDate observedOn) {}

    /**
     * What an editor says of an appointment.
     *
     * @param acting whether the post is only led for the time being
     * @param act by which act, its title or number; null where it is not known
     * @param actDocument the SHA-256 of the act's file; null where there is none
     * @param enteredBy the user name of whoever says so
     */
    public record Entry(
            boolean acting, @Nullable String act, @Nullable String actDocument, String enteredBy) {}

    /** An appointment that an editor enters. */
    public static AppointmentEntity entered(
            PersonEntity person, AgencyEntity agency, String post, Validity days, Entry entry) {
        AppointmentEntity appointment = of(person, agency, post);
        appointment.validFrom = days.from();
        appointment.validTo = days.to();
        appointment.acting = entry.acting();
        appointment.act = entry.act();
        appointment.actDocument = entry.actDocument();
        appointment.enteredBy = entry.enteredBy();
        return appointment;
    }

    /** @param day the first on which it holds no more */
    public void end(LocalDate day) {
        validTo = day;
    }

    /** Whether it is to this post at this agency. */
    public boolean isAt(UUID agencyId, String itsPost) {
        return itsPost.equals(post)
                && agency().filter(held -> held.id().equals(agencyId)).isPresent();
    }

    /** The earliest day on which it is known to hold; null where none is known. */
    public @Nullable LocalDate firstKnown() {
        return Stream.concat(Stream.ofNullable(validFrom), observations.stream().map(Observation::observedOn))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * An appointment of which neither beginning nor end is known.
     *
     * @param agency null where the document names none; then there is a post
     * @param post null where the document gives none; then there is an agency
     */
    public static AppointmentEntity of(PersonEntity person, @Nullable AgencyEntity agency, @Nullable String post) {
        AppointmentEntity appointment = new AppointmentEntity();
        appointment.person = person;
        appointment.agency = agency;
        appointment.post = post;
        return appointment;
    }

    public void observe(String documentSha256, LocalDate day) {
        observations.add(new Observation(documentSha256, day));
    }

    /** Whether this is the appointment that a document of this day shows. */
    public boolean matches(
            PersonEntity other, @Nullable AgencyEntity itsAgency, @Nullable String itsPost, LocalDate day) {
        return person.id().equals(other.id())
                && Objects.equals(
                        agency().map(AgencyEntity::id),
                        Optional.ofNullable(itsAgency).map(AgencyEntity::id))
                && Objects.equals(post, itsPost)
                && validity().contains(day);
    }

    public UUID id() {
        return id;
    }

    /** What an editor says of it; empty where documents alone show it. */
    public Optional<Entry> entry() {
        return Optional.ofNullable(enteredBy).map(by -> new Entry(acting, act, actDocument, by));
    }

    public PersonEntity person() {
        return person;
    }

    public Optional<AgencyEntity> agency() {
        return Optional.ofNullable(agency);
    }

    public Optional<String> post() {
        return Optional.ofNullable(post);
    }

    public Validity validity() {
        return new Validity(validFrom, validTo);
    }

    /** The youngest observation, the one of the lower hash where two documents share the day. */
    public Optional<Observation> lastObserved() {
        return observations.stream()
                .min(Comparator.comparing(Observation::observedOn, Comparator.reverseOrder())
                        .thenComparing(Observation::documentSha256));
    }
}
