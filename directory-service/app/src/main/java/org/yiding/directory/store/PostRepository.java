package org.yiding.directory.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Posts that are established at agencies. */
@ApplicationScoped
public class PostRepository implements PanacheRepositoryBase<PostEntity, UUID> {

    /** Those of these agencies on whatever day, in the order of their entry. */
    public List<PostEntity> of(Collection<UUID> agencies) {
        return agencies.isEmpty() ? List.of() : list("agencyId in ?1 order by id", Set.copyOf(agencies));
    }
}
