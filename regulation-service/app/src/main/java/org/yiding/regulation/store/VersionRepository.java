package org.yiding.regulation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Versions of regulations. */
@ApplicationScoped
public class VersionRepository implements PanacheRepositoryBase<VersionEntity, UUID> {

    /** In one statement, by their first day; what was taken back is left out. */
    public List<VersionEntity> ofRegulations(Collection<UUID> regulations) {
        return regulations.isEmpty()
                ? List.of()
                : list("regulation.id in ?1 and retractedAt is null order by effectiveOn", Set.copyOf(regulations));
    }
}
