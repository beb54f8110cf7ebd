package org.yiding.directory.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Appointments with everything that names them: person, agency and its names, observations. */
@ApplicationScoped
public class AppointmentRepository implements PanacheRepositoryBase<AppointmentEntity, UUID> {

    private static final String COMPLETE = "select distinct t from AppointmentEntity t join fetch t.person"
            + " left join fetch t.agency a left join fetch a.names left join fetch t.observations where ";

    /** In one statement, in the order in which they were registered. */
    public List<AppointmentEntity> ofAgencies(Collection<UUID> agencies) {
        return agencies.isEmpty() ? List.of() : list(COMPLETE + "a.id in ?1 order by t.id", Set.copyOf(agencies));
    }

    /** In one statement, in the order in which they were registered. */
    public List<AppointmentEntity> ofPersons(Collection<UUID> persons) {
        return persons.isEmpty() ? List.of() : list(COMPLETE + "t.person.id in ?1 order by t.id", Set.copyOf(persons));
    }
}
