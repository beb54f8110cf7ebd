package org.yiding.regulation.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yiding.regulation.history.LifeEvent.Ended;
import org.yiding.regulation.history.LifeEvent.Promulgated;
import org.yiding.regulation.history.LifeEvent.ProvisionBegins;
import org.yiding.regulation.history.LifeEvent.Suspended;
import org.yiding.regulation.history.LifeEvent.TextBegins;

/**
 * All that is on record of an instrument's life, and the one function that says what holds on a day.
 *
 * @param events in any order, withdrawn records included
 */
public record Timeline(List<LifeEvent> events) {
    private static final Comparator<TextBegins> BY_DAY = Comparator.comparing(TextBegins::on)
            .thenComparing(TextBegins::order)
            .thenComparing(text -> text.recorded().since());

    public Timeline {
        events = List.copyOf(events);
    }

    /**
     * How the instrument stands.
     *
     * @param day the day asked about
     * @param knownAt only what was on record at this instant counts; for today's knowledge of any day, now
     */
    public Standing on(LocalDate day, Instant knownAt) {
        List<LifeEvent> known =
                events.stream().filter(event -> event.recorded().at(knownAt)).toList();
        Optional<TextBegins> text = of(known, TextBegins.class).stream()
                .filter(begins -> !begins.on().isAfter(day))
                .max(BY_DAY);
        String version = text.map(TextBegins::version).orElse(null);
        return new Standing(
                state(known, day, text.isPresent()),
                version,
                pending(known, day),
                suspended(known, day),
                notYet(known, day));
    }

    /** The days on which the answer changes, in order: what lies between two of them is alike. */
    public List<LocalDate> days(Instant knownAt) {
        Set<LocalDate> days = new TreeSet<>();
        for (LifeEvent event : events) {
            if (event.recorded().at(knownAt)) {
                switch (event) {
                    case Promulgated made -> {
                        days.add(made.on());
                        Optional.ofNullable(made.takesEffect()).ifPresent(days::add);
                    }
                    case TextBegins begins -> days.add(begins.on());
                    case ProvisionBegins begins -> days.add(begins.from());
                    case Suspended suspended -> {
                        days.add(suspended.from());
                        Optional.ofNullable(suspended.until()).ifPresent(days::add);
                    }
                    case Ended ended -> days.add(ended.on());
                }
            }
        }
        return List.copyOf(days);
    }

    private static Standing.State state(List<LifeEvent> known, LocalDate day, boolean hasText) {
        Optional<Ended> end = of(known, Ended.class).stream()
                .filter(ended -> !ended.on().isAfter(day))
                .min(Comparator.comparing(Ended::on));
        if (end.isPresent()) {
            return end.get().act() == null ? Standing.State.LAPSED : Standing.State.REPEALED;
        }
        if (hasText) {
            boolean suspended = of(known, Suspended.class).stream()
                    .anyMatch(event -> event.provision() == null && covers(event, day));
            return suspended ? Standing.State.SUSPENDED : Standing.State.IN_FORCE;
        }
        boolean promulgated = of(known, Promulgated.class).stream()
                .anyMatch(made -> !made.on().isAfter(day));
        return promulgated ? Standing.State.PROMULGATED : Standing.State.UNKNOWN;
    }

    /** An act has been applied once a text of its own holds; one that starts in parts, once the text of that part does. */
    private static List<Standing.Pending> pending(List<LifeEvent> known, LocalDate day) {
        List<TextBegins> texts = of(known, TextBegins.class).stream()
                .filter(begins -> !begins.on().isAfter(day))
                .toList();
        return of(known, Promulgated.class).stream()
                .filter(made -> !made.on().isAfter(day))
                .filter(made -> texts.stream().noneMatch(text -> carriesOut(text, made)))
                .sorted(Comparator.comparing(Promulgated::on).thenComparing(Promulgated::act))
                .map(made -> new Standing.Pending(made.act(), made.takesEffect(), holds(made, day)))
                .toList();
    }

    private static boolean carriesOut(TextBegins text, Promulgated made) {
        LocalDate from = made.takesEffect();
        return text.act().equals(made.act()) && (from == null || !text.on().isBefore(from));
    }

    private static boolean holds(Promulgated made, LocalDate day) {
        LocalDate from = made.takesEffect();
        return from != null && !from.isAfter(day);
    }

    private static Set<String> suspended(List<LifeEvent> known, LocalDate day) {
        Set<String> provisions = new HashSet<>();
        for (Suspended event : of(known, Suspended.class)) {
            String provision = event.provision();
            if (provision != null && covers(event, day)) {
                provisions.add(provision);
            }
        }
        return provisions;
    }

    private static Set<String> notYet(List<LifeEvent> known, LocalDate day) {
        Set<String> provisions = new HashSet<>();
        of(known, ProvisionBegins.class).stream()
                .filter(begins -> begins.from().isAfter(day))
                .forEach(begins -> provisions.add(begins.provision()));
        return provisions;
    }

    private static boolean covers(Suspended event, LocalDate day) {
        LocalDate until = event.until();
        return !day.isBefore(event.from()) && (until == null || day.isBefore(until));
    }

    private static <E extends LifeEvent> List<E> of(List<LifeEvent> events, Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
