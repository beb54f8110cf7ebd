package org.yiding.meeting.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.paging.Cursor;

/**
 * A place in a list that is ordered by the day of the meeting and then by id.
 *
 * @param day {@link #NO_DAY} for meetings without one
 */
public record DayCursor(LocalDate day, UUID id) {

    /** How many values the cursor has. */
    public static final int PARTS = 2;

    /** Stands for the day of a meeting without one, so that there always is a value to compare with. */
    public static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

    /** The cursor of a row. */
    static Cursor of(@Nullable LocalDate day, UUID id) {
        return Cursor.of((day == null ? NO_DAY : day).toString(), id.toString());
    }

    /** @throws InvalidInputException where the values are not a day and an id */
    static DayCursor parse(Cursor cursor) {
        try {
            return new DayCursor(
                    LocalDate.parse(cursor.key().get(0)),
                    UUID.fromString(cursor.key().get(1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new InvalidInputException(
                    "after",
                    "\"" + cursor.encode() + "\" is not a cursor of this list.",
                    "Send an endCursor or an edge's cursor of the same list unchanged, or leave the argument out.");
        }
    }
}
