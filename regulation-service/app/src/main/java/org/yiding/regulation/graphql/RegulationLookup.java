package org.yiding.regulation.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.yiding.regulation.service.Regulations;
import org.yiding.regulation.store.RegulationEntity;

/** The regulations that rows of a list belong to, in one statement for the whole list. */
@ApplicationScoped
class RegulationLookup {

    private final Regulations regulations;

    RegulationLookup(Regulations regulations) {
        this.regulations = regulations;
    }

    /**
     * Finds them.
     *
     * @param id of the regulation, which is known to be there
     * @param day what the question to each row is about
     */
    <T> List<Regulation> of(List<T> rows, Function<T, UUID> id, Function<T, LocalDate> day) {
        Map<UUID, RegulationEntity> found =
                regulations.byId(rows.stream().map(id).toList());
        return rows.stream()
                .map(row -> Regulation.of(Objects.requireNonNull(found.get(id.apply(row))), day.apply(row)))
                .toList();
    }
}
