package org.yiding.meeting.store;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact that hangs on another one. One that a person removed stays as a row, so that what was read is kept. */
@MappedSuperclass
public abstract class FactRow implements Correctable {

    @Id
    private UUID id;

    private boolean removed;

    @SuppressWarnings("NullAway.Init")
    protected FactRow() {}

    protected FactRow(UUID id) {
        this.id = id;
    }

    @Override
    public UUID id() {
        return id;
    }

    /** The fact it hangs on. */
    public abstract UUID parentId();

    /** Its place among its neighbours, from 1. */
    public abstract int place();

    /** Whether a person removed it, or a later reading no longer finds it. */
    public boolean removed() {
        return removed;
    }

    public void remove() {
        removed = true;
    }

    @Override
    public @Nullable String flaw() {
        return null;
    }
}
