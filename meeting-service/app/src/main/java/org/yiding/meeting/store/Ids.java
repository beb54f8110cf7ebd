package org.yiding.meeting.store;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes ids that grow with time, so that rows of one record lie together in every index. */
public final class Ids {

    private Ids() {}

    /** A new id of UUID version 7. */
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
