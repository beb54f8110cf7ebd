package org.yiding.directory.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Encrypted values of persons. */
@ApplicationScoped
public class PersonalDatumRepository implements PanacheRepositoryBase<PersonalDatumEntity, PersonalDatumId> {

    /** The values of these persons, by person and kind. */
    public List<PersonalDatumEntity> ofPersons(Collection<UUID> persons) {
        return list("id.personId in ?1", Sort.by("id.personId").and("id.kind"), persons);
    }

    /** Up to so many values that another key than this encrypts; locked. */
    public List<PersonalDatumEntity> underOtherKeys(String keyId, int limit) {
        return find("keyId <> ?1", Sort.by("id.personId").and("id.kind"), keyId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }

    /** How many values another key than this encrypts. */
    public long countUnderOtherKeys(String keyId) {
        return count("keyId <> ?1", keyId);
    }
}
