package org.yiding.meeting.store;

import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** A fact that hangs on a resolution, in the order of its words. */
@MappedSuperclass
public abstract class ResolutionPart extends FactRow {

    private UUID resolutionId;

    private int position;

    @SuppressWarnings("NullAway.Init")
    protected ResolutionPart() {}

    /** @param position place among the resolution's facts of this kind, from 1 */
    protected ResolutionPart(UUID id, UUID resolutionId, int position) {
        super(id);
        this.resolutionId = resolutionId;
        this.position = position;
    }

    public UUID resolutionId() {
        return resolutionId;
    }

    @Override
    public UUID parentId() {
        return resolutionId;
    }

    @Override
    public int place() {
        return position;
    }
}
