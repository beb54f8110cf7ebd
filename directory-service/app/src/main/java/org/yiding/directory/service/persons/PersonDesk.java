package org.yiding.directory.service.persons;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiding.directory.store.PersonEntity;
import org.yiding.directory.store.PersonRepository;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.NotFoundException;

/** Hands persons out to be changed, one change at a time; runs inside a transaction. */
@ApplicationScoped
class PersonDesk {

    private final PersonRepository persons;

    PersonDesk(PersonRepository persons) {
        this.persons = persons;
    }

    /**
     * A person to be changed; the version rises.
     *
     * @throws NotFoundException where there is none
     * @throws ConflictException where it is at another version than the caller has seen
     */
    PersonEntity open(PersonAt at) {
        PersonEntity person = persons.locked(at.id())
                .orElseThrow(() -> new NotFoundException("person", at.id().toString()));
        if (person.version() != at.version()) {
            throw new ConflictException(
                    "The person " + at.id() + " is at version " + person.version() + " by now, not " + at.version()
                            + ".",
                    "Read it again and repeat the change with its version.");
        }
        person.changedByPerson();
        return person;
    }
}
