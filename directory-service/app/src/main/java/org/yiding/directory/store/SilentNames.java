package org.yiding.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.yiding.directory.naming.Sound;

/** Names that were written without how they are read: before names were found by it, or by a release that did not. */
@ApplicationScoped
public class SilentNames {

    private final EntityManager entities;

    SilentNames(EntityManager entities) {
        this.entities = entities;
    }

    /** Whose names. */
    public enum Bearer {
        AGENCY("agency_name"),
        PERSON("person");

        private final String table;

        Bearer(String table) {
            this.table = table;
        }
    }

    /**
     * Completes some of them, those that nobody else is at.
     *
     * @param most how many at most
     * @return how many
     */
    public int complete(Bearer bearer, int most) {
        List<Object[]> silent = entities.createNativeQuery(
                        "select id, name from " + bearer.table
                                + " where sound is null order by id limit :most for update skip locked",
                        Object[].class)
                .setParameter("most", most)
                .getResultList();
        for (Object[] row : silent) {
            Sound read = Sound.of((String) row[1]);
            entities.createNativeQuery(
                            "update " + bearer.table + " set sound = :sound, initials = :initials where id = :id")
                    .setParameter("sound", read.letters())
                    .setParameter("initials", read.initials())
                    .setParameter("id", (UUID) row[0])
                    .executeUpdate();
        }
        return silent.size();
    }
}
