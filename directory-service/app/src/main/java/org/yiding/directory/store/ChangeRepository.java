package org.yiding.directory.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to agencies and persons, in the order of the commits. */
@ApplicationScoped
public class ChangeRepository implements PanacheRepositoryBase<ChangeEntity, UUID> {

    /**
     * The oldest first.
     *
     * @param about the agency or person to tell of; null for all
     * @param after the place behind which to begin; null for the beginning
     */
    public List<ChangeEntity> list(@Nullable UUID about, @Nullable Long after, int limit) {
        Conditions conditions = about(about).and("position > :after", "after", after);
        return find(conditions.text() + " order by position", conditions.values())
                .range(0, limit - 1)
                .list();
    }

    /** @param about the agency or person to count of; null for all */
    public long count(@Nullable UUID about) {
        Conditions conditions = about(about);
        return count(conditions.text(), conditions.values());
    }

    private static Conditions about(@Nullable UUID about) {
        return new Conditions().and("(agencyId = :about or personId = :about)", "about", about);
    }
}
