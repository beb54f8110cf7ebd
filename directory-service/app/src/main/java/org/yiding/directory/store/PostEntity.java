package org.yiding.directory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Validity;

/** A post that is established at an agency, whoever holds it. */
@Entity
@Table(name = "post")
public class PostEntity {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "agency_id", updatable = false)
    private UUID agencyId;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private int seats;

    @Column(name = "valid_from", updatable = false)
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected PostEntity() {}

    /** @param seats how many may hold it at a time */
    @SuppressWarnings("NullAway.Init") // the id comes with the first flush
    public PostEntity(UUID agencyId, String title, int seats, Validity days) {
        this.agencyId = agencyId;
        this.title = title;
        this.seats = seats;
        this.validFrom = days.from();
        this.validTo = days.to();
    }

    public UUID agencyId() {
        return agencyId;
    }

    public String title() {
        return title;
    }

    /** How many may hold it at a time. */
    public int seats() {
        return seats;
    }

    public Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
