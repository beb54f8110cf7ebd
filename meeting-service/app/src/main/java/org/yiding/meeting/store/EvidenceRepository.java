package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Spans of source text, in the order in which they prove their fact. */
@ApplicationScoped
public class EvidenceRepository implements PanacheRepositoryBase<EvidenceEntity, EvidenceKey> {

    public List<EvidenceEntity> ofFacts(Collection<UUID> factIds) {
        return list("factId in ?1 order by factId, position", factIds);
    }
}
