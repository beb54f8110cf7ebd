package org.yiding.regulation.service.consolidation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.store.history.Application;
import org.yiding.regulation.store.history.StoredVersion;

/**
 * Which acts come from a day on, until a text that does not depend on them.
 *
 * @param days the acts of each day in their order
 * @param end the first day that they do not reach; null where they reach on
 */
record Course(
        TreeMap<LocalDate, List<Application>> days,
        @Nullable LocalDate end) {

    /**
     * Finds them.
     *
     * @param versions all of the regulation, by first day
     * @param applications all of the regulation, those that are new included, by day and position
     */
    static Course from(LocalDate day, List<StoredVersion> versions, List<Application> applications) {
        LocalDate end = Stream.of(otherText(day, versions, applications), endOfLife(day, versions, applications))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
        TreeMap<LocalDate, List<Application>> days = new TreeMap<>();
        applications.stream()
                .filter(one -> !one.effectiveOn().isBefore(day))
                .filter(one -> end == null || one.effectiveOn().isBefore(end))
                .forEach(one -> days.computeIfAbsent(one.effectiveOn(), key -> new ArrayList<>())
                        .add(one));
        return new Course(days, end);
    }

    /** Those that come behind this day. */
    Course behind(LocalDate day) {
        return new Course(new TreeMap<>(days.tailMap(day, false)), end);
    }

    /** Whether an act starts in parts, some before the day and some on it or later. */
    static boolean startsInPartsAround(LocalDate day, List<Application> applications) {
        return applications.stream()
                .anyMatch(one -> one.effectiveOn().isBefore(day)
                        && !one.pointsLater().isEmpty()
                        && applications.stream()
                                .anyMatch(rest -> rest.actId().equals(one.actId())
                                        && !rest.effectiveOn().isBefore(day)));
    }

    private static Optional<LocalDate> otherText(
            LocalDate day, List<StoredVersion> versions, List<Application> applications) {
        return versions.stream()
                .filter(version -> version.effectiveOn().isAfter(day))
                .filter(version ->
                        version.isTakenOver() || !version.hasText() && !actsOn(version.effectiveOn(), applications))
                .map(StoredVersion::effectiveOn)
                .findFirst();
    }

    /** A text that lapsed by itself ends there, whatever happens to it before. */
    private static Optional<LocalDate> endOfLife(
            LocalDate day, List<StoredVersion> versions, List<Application> applications) {
        return versions.stream()
                .map(StoredVersion::supersededOn)
                .filter(Objects::nonNull)
                .filter(last -> last.isAfter(day) && !actsOn(last, applications))
                .filter(last -> versions.stream()
                        .noneMatch(version -> version.effectiveOn().equals(last)))
                .findFirst();
    }

    private static boolean actsOn(LocalDate day, List<Application> applications) {
        return applications.stream().anyMatch(one -> one.effectiveOn().equals(day));
    }
}
