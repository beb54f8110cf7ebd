package org.yiding.directory.service;

import java.util.Optional;
import java.util.UUID;
import org.yiding.support.error.InvalidInputException;

/** The ids that clients send: opaque to them, UUIDs here. */
public final class Ids {

    private static final int LENGTH = 36;

    private Ids() {}

    /** Empty where no entry of this service can have such an id. */
    public static Optional<UUID> parsed(String id) {
        // UUID.fromString takes shortened groups too, and one entry would have several ids.
        if (id.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * @param argument where the client wrote it
     * @throws InvalidInputException where no entry of this service can have such an id
     */
    public static UUID required(String argument, String id) {
        return parsed(id)
                .orElseThrow(() -> new InvalidInputException(
                        argument, "\"" + id + "\" is not an id of this graph.", "Send an id as an answer gave it."));
    }

    /**
     * @param part of a cursor's key
     * @throws InvalidInputException where the cursor is of another list
     */
    public static UUID ofCursor(String part) {
        return parsed(part)
                .orElseThrow(
                        () -> new InvalidInputException(
                                "after",
                                "The cursor does not belong to this list.",
                                "Send an endCursor or an edge's cursor of the same list unchanged, or leave the argument out."));
    }
}
