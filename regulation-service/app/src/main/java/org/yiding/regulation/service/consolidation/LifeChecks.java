package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.store.history.LifeEventKind;
import org.yiding.regulation.store.history.StoredLifeEvent;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;

/** Refuses an event that cannot have befallen the regulation so. The database's constraints forbid the same. */
final class LifeChecks {

    private LifeChecks() {}

    /** What can be said of the request alone. */
    static void checkShape(LifeRequest request) {
        if (request.until() != null && request.kind() != LifeEventKind.SUSPENDED) {
            throw new InvalidInputException(
                    "input.until", "Only a suspension ends on a day.", "Leave input.until out.");
        }
        if (request.until() != null && !request.until().isAfter(request.from())) {
            throw new InvalidInputException(
                    "input.until",
                    "The suspension would end on " + request.until() + " and begin on " + request.from() + ".",
                    "Send the first day on which the text applies again; it is after input.from.");
        }
        if (request.kind().isEnd() && request.provision() != null) {
            throw new InvalidInputException(
                    "input.provision",
                    "A provision does not end by itself.",
                    "Apply the act that deletes it (applyAmendment), or leave input.provision out.");
        }
        if (request.kind() != LifeEventKind.LAPSED && request.act() == null && request.resolution() == null) {
            throw new InvalidInputException(
                    "input.act",
                    "Nothing is named that decided on it.",
                    "Send the instrument (input.act) or the meeting's resolution (input.resolution) behind it.");
        }
        if (request.regulationId().equals(request.act())) {
            throw new InvalidInputException(
                    "input.act",
                    "The regulation is named as the act behind its own event.",
                    "Send the other instrument, or for a sunset clause the kind LAPSED without an act.");
        }
    }

    /**
     * Whether it befalls what holds on the day.
     *
     * @param beginning the first day on which the regulation holds; null where none is known
     */
    static void checkHolds(LifeRequest request, @Nullable LocalDate beginning, List<StoredLifeEvent> current) {
        if (beginning == null || request.from().isBefore(beginning)) {
            throw new ConflictException(
                    "On " + request.from() + " the regulation does not hold yet"
                            + (beginning == null
                                    ? "; no day of its start is known."
                                    : ": it starts on " + beginning + "."),
                    "Send a day on which it holds, or record its start first.");
        }
        end(current).ifPresent(end -> {
            boolean beyond = request.until() != null && request.until().isAfter(end.from());
            if (request.kind().isEnd() || end.covers(request.from()) || beyond) {
                throw new ConflictException(
                        "The regulation has ended on " + end.from() + " (" + end.kind() + ").",
                        "Nothing befalls it from that day on, and it ends once.");
            }
        });
    }

    /** No day is suspended twice. */
    static void checkSuspension(LifeRequest request, List<StoredLifeEvent> current) {
        current.stream()
                .filter(event -> suspends(event, request))
                .filter(event -> (event.to() == null || event.to().isAfter(request.from()))
                        && (request.until() == null || event.from().isBefore(request.until())))
                .findFirst()
                .ifPresent(event -> {
                    throw new ConflictException(
                            request.what() + " is suspended from " + event.from()
                                    + (event.to() == null ? " on" : " until " + event.to()) + " already.",
                            "Send days outside of these, or record its resumption first.");
                });
    }

    /** The suspension that a resumption ends. */
    static StoredLifeEvent suspensionOn(LifeRequest request, List<StoredLifeEvent> current) {
        return current.stream()
                .filter(event -> suspends(event, request))
                .filter(event -> event.from().isBefore(request.from()) && event.covers(request.from()))
                .findFirst()
                .orElseThrow(() -> new ConflictException(
                        request.what() + " is not suspended on the day before " + request.from() + " and on that day.",
                        "Only what is suspended is resumed, after the first day of its suspension."));
    }

    /** No text and no suspension begins on the day of an end or behind it. */
    static void checkEnd(LifeRequest request, List<LocalDate> texts, List<StoredLifeEvent> current) {
        texts.stream().filter(day -> !day.isBefore(request.from())).findFirst().ifPresent(day -> {
            throw new ConflictException(
                    "A text of the regulation begins on " + day + ", not before its end on " + request.from() + ".",
                    "Send the day on which the last text ends.");
        });
        current.stream()
                .filter(event ->
                        event.kind() == LifeEventKind.SUSPENDED && !event.from().isBefore(request.from()))
                .findFirst()
                .ifPresent(event -> {
                    throw new ConflictException(
                            "A suspension begins on " + event.from() + ", not before the end on " + request.from()
                                    + ".",
                            "What has ended is not suspended; send another day.");
                });
    }

    static Optional<StoredLifeEvent> end(List<StoredLifeEvent> current) {
        return current.stream().filter(event -> event.kind().isEnd()).findFirst();
    }

    private static boolean suspends(StoredLifeEvent event, LifeRequest request) {
        return event.kind() == LifeEventKind.SUSPENDED && Objects.equals(event.provision(), request.provision());
    }
}
