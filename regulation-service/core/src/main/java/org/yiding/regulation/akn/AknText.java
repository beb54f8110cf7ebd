package org.yiding.regulation.akn;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.address.Eli;
import org.yiding.regulation.text.Instrument;

/**
 * A text of an instrument with what it is part of: its work, its day, the events of its life and what acts did to it.
 *
 * @param text the text itself
 * @param eli of the text, with the day from which it holds
 * @param events of the instrument's life up to this text, in order; the first one is its own making
 * @param modifications what the last act did to the text, in the order of the text
 */
public record AknText(Instrument text, Eli eli, List<Event> events, List<Modification> modifications) {
    public AknText {
        events = List.copyOf(events);
        modifications = List.copyOf(modifications);
        if (eli.day() == null || eli.provision() != null) {
            throw new IllegalArgumentException("Akoma Ntoso needs the day of the text, and the whole of it.");
        }
        if (events.isEmpty() || events.getFirst().kind() != Event.Kind.GENERATION) {
            throw new IllegalArgumentException("The first event of a life is the making of the instrument.");
        }
    }

    /**
     * An event of the instrument's life.
     *
     * @param on the day
     * @param act URI of the act, or of the instrument itself where it was made
     * @param title of the act
     */
    public record Event(Kind kind, LocalDate on, String act, String title) {
        /** What happened. */
        public enum Kind {
            GENERATION,
            AMENDMENT,
            REPEAL
        }
    }

    /**
     * One thing that an act did to the text.
     *
     * @param source URI of the act, with the number of the point as fragment where it has one
     * @param destination URI of the provision: {@code #art_8} in this text, or in full in the text before
     * @param old URI of the provision in the text before, where it had another number; null where it had not
     */
    public record Modification(
            Kind kind,
            String source,
            String destination,
            @Nullable String old) {
        /** What was done, in the words of the standard. */
        public enum Kind {
            INSERTION,
            SUBSTITUTION,
            REPEAL,
            RENUMBERING
        }
    }
}
