package org.yiding.directory.succession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiding.directory.model.SuccessionKind;

/** Who stands today where an agency stood then. */
public final class Lineage {

    private final Map<UUID, List<Succeeded>> byAgency;

    /** @param successions in any order; those of reforms that were undone left out */
    public Lineage(Collection<Succeeded> successions) {
        byAgency = successions.stream()
                .sorted(Comparator.comparing(Succeeded::on))
                .collect(Collectors.groupingBy(Succeeded::agency));
    }

    /**
     * Who answers for something that an agency answered for.
     *
     * @param matters what of it, in the words of the acts that divided it; empty where all of it
     * @param path how it came to them, from the first reform to the last; empty where it is the agency itself
     */
    public record Heir(UUID agency, List<String> matters, List<Succeeded> path) {}

    /**
     * Who answers on a day for what was an agency's on an earlier one: the agency itself where it is still there, else those
     * that its duties came to. Empty where it is gone and nobody took over.
     *
     * @param from the day on which it was the agency's
     * @param asOf the day of the question, not before the other
     */
    public List<Heir> heirs(UUID agency, LocalDate from, LocalDate asOf) {
        Map<UUID, Heir> found = new LinkedHashMap<>();
        walk(new Heir(agency, List.of(), List.of()), from, asOf, found, new HashSet<>());
        return List.copyOf(found.values());
    }

    private void walk(Heir heir, LocalDate from, LocalDate asOf, Map<UUID, Heir> found, Set<UUID> walked) {
        List<Succeeded> since = byAgency.getOrDefault(heir.agency(), List.of()).stream()
                .filter(step -> step.on().isAfter(from) && !step.on().isAfter(asOf))
                .toList();
        if (since.stream().allMatch(Succeeded::goesOn)) {
            found.putIfAbsent(heir.agency(), heir);
        }
        since.stream()
                .filter(step -> step.successor() != null && movesDuties(step))
                .filter(step -> walked.add(step.id()))
                .forEach(step -> walk(passed(heir, step), step.on(), asOf, found, walked));
    }

    /** A new name and a new superior leave the duties where they were. */
    private static boolean movesDuties(Succeeded step) {
        boolean within = step.agency().equals(step.successor());
        boolean underAnother = step.matter() == null && step.kind() == SuccessionKind.TRANSFER;
        return !within && !underAnother;
    }

    private static Heir passed(Heir heir, Succeeded step) {
        List<Succeeded> path = new ArrayList<>(heir.path());
        path.add(step);
        List<String> matters = new ArrayList<>(heir.matters());
        if (step.matter() != null) {
            matters.add(step.matter());
        }
        return new Heir(Objects.requireNonNull(step.successor()), matters, path);
    }
}
