package org.yiding.directory.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All names of one agency, and the rule by which it is called on a day.
 *
 * @param names at least one, in any order
 */
public record AgencyNames(List<DatedName> names) {

    // A name that was met more lately is what people say now; the name itself decides a tie, so the answer is stable.
    private static final Comparator<DatedName> LATELY_OBSERVED_FIRST = Comparator.comparing(
                    DatedName::observedOn, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(DatedName::name);

    private static final Comparator<DatedName> FULL_FIRST = Comparator.comparing(
                    (DatedName name) -> name.kind() == NameKind.ABBREVIATION)
            .thenComparing(DatedName::name);

    public AgencyNames {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("An agency has at least one name");
        }
    }

    /**
     * The name on a day: the full name that held, else the short form that held. Where none held on that day, the last
     * that had ended by then, else the first that was still to come, so that an agency is never without a name.
     */
    public String nameOn(LocalDate day) {
        return fullNameOn(day)
                .or(() -> shortNameOn(day))
                .or(() -> lastEndedBy(day))
                .or(() -> firstBeginningAfter(day))
                .orElseThrow();
    }

    /** The short form that held on a day, the most lately observed of several; empty where none did. */
    public Optional<String> shortNameOn(LocalDate day) {
        return holding(day)
                .filter(name -> name.kind() == NameKind.ABBREVIATION)
                .min(LATELY_OBSERVED_FIRST)
                .map(DatedName::name);
    }

    /** Full names first, then abbreviations, then former names, each from the oldest to the youngest. */
    public List<DatedName> inOrder() {
        return names.stream()
                .sorted(Comparator.comparing(DatedName::kind)
                        .thenComparing(name -> name.validity().from(), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(DatedName::name))
                .toList();
    }

    /**
     * The name that a new one cannot stand beside: the same name on a day of both, or another full name on one.
     *
     * @return empty where there is none
     */
    public Optional<DatedName> clashWith(DatedName added) {
        return names.stream()
                .filter(held -> held.validity().overlaps(added.validity()))
                .filter(held -> held.name().equals(added.name())
                        || held.kind() != NameKind.ABBREVIATION && added.kind() != NameKind.ABBREVIATION)
                .findFirst();
    }

    private Optional<String> fullNameOn(LocalDate day) {
        return holding(day)
                .filter(name -> name.kind() != NameKind.ABBREVIATION)
                .min(Comparator.comparing(DatedName::kind).thenComparing(LATELY_OBSERVED_FIRST))
                .map(DatedName::name);
    }

    private Stream<DatedName> holding(LocalDate day) {
        return names.stream().filter(name -> name.validity().contains(day));
    }

    private Optional<String> lastEndedBy(LocalDate day) {
        return names.stream()
                .filter(name -> name.validity().endsBy(day))
                .min(Comparator.comparing(AgencyNames::end, Comparator.reverseOrder())
                        .thenComparing(FULL_FIRST))
                .map(DatedName::name);
    }

    private Optional<String> firstBeginningAfter(LocalDate day) {
        return names.stream()
                .filter(name -> name.validity().beginsAfter(day))
                .min(Comparator.comparing(AgencyNames::beginning).thenComparing(FULL_FIRST))
                .map(DatedName::name);
    }

    private static LocalDate end(DatedName name) {
        return Objects.requireNonNullElse(name.validity().to(), LocalDate.MAX);
    }

    private static LocalDate beginning(DatedName name) {
        return Objects.requireNonNullElse(name.validity().from(), LocalDate.MIN);
    }
}
