package org.yiding.regulation.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiding.regulation.store.AmendmentEntity.Link;

/** Who amends whom. */
@ApplicationScoped
public class AmendmentRepository implements PanacheRepositoryBase<AmendmentEntity, Link> {

    /** What these acts amend, in one statement, in the order in which it was registered. */
    public List<Link> ofActs(Collection<UUID> acts) {
        return acts.isEmpty() ? List.of() : links("link.act in ?1 order by link.act, link.amended", acts);
    }

    /** What amends these regulations, in one statement, in the order in which it was registered. */
    public List<Link> ofAmended(Collection<UUID> amended) {
        return amended.isEmpty() ? List.of() : links("link.amended in ?1 order by link.amended, link.act", amended);
    }

    private List<Link> links(String query, Collection<UUID> ids) {
        return list(query, Set.copyOf(ids)).stream().map(AmendmentEntity::link).toList();
    }
}
