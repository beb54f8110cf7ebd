package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** A general demand of a resolution on addressees of whom none is accountable alone. */
@Entity
@Table(name = "directive")
public class DirectiveEntity {

    @Id
    private UUID id;

    private UUID resolutionId;

    private int position;

    private List<String> addressees;

    private String action;

    @SuppressWarnings("NullAway.Init")
    protected DirectiveEntity() {}

    /** @param position place under the resolution, from 1 */
    public DirectiveEntity(UUID id, UUID resolutionId, int position, List<String> addressees, String action) {
        this.id = id;
        this.resolutionId = resolutionId;
        this.position = position;
        this.addressees = List.copyOf(addressees);
        this.action = action;
    }

    public UUID id() {
        return id;
    }

    public UUID resolutionId() {
        return resolutionId;
    }

    public int position() {
        return position;
    }

    public List<String> addressees() {
        return addressees;
    }

    public String action() {
        return action;
    }
}
