package org.yiding.directory.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * That an agency is under another on some days.
 *
 * @param agency the one below
 * @param superior the one above
 */
public record Tie(UUID agency, UUID superior, Validity validity) {

    /**
     * The circle that this tie would close, as the agencies from the one below up to itself again; empty where there is
     * none. Ties make a circle only where there is a day on which all of them hold.
     *
     * @param others of the same kind
     */
    public Optional<List<UUID>> circleWith(Collection<Tie> others) {
        return search(others, List.of(agency, superior), validity, new HashSet<>());
    }

    private Optional<List<UUID>> search(Collection<Tie> others, List<UUID> path, Validity days, Set<Tie> walked) {
        UUID top = path.getLast();
        if (top.equals(agency)) {
            return Optional.of(path);
        }
        for (Tie tie : others) {
            Optional<Validity> shared = tie.agency().equals(top) ? days.sharedWith(tie.validity()) : Optional.empty();
            if (shared.isPresent() && walked.add(tie)) {
                List<UUID> further = new ArrayList<>(path);
                further.add(tie.superior());
                Optional<List<UUID>> circle = search(others, further, shared.get(), walked);
                if (circle.isPresent()) {
                    return circle;
                }
            }
        }
        return Optional.empty();
    }
}
