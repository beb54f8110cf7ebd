package org.yiding.directory.service.personal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.SUPERVISOR;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.service.Audit;
import org.yiding.audit.service.AuditEvent;
import org.yiding.directory.personal.DataPurpose;
import org.yiding.directory.personal.PersonalDatumKind;
import org.yiding.directory.service.personal.PersonalCipher.Sealed;
import org.yiding.directory.store.PersonRepository;
import org.yiding.directory.store.PersonalDatumEntity;
import org.yiding.directory.store.PersonalDatumId;
import org.yiding.directory.store.PersonalDatumRepository;
import org.yiding.support.error.ForbiddenException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;

/** Records personal data, shows it masked, and in the clear for a purpose. */
@ApplicationScoped
@Transactional
public class PersonalRecords {

    static final String PERSON = "Person";
    private static final int LONGEST_REASON = 500;

    private final PersonalDatumRepository data;
    private final PersonRepository persons;
    private final PersonalCipher cipher;
    private final SecurityIdentity caller;
    private final PersonalDataPolicy policy;
    private final Audit audit;
    private final Clock clock;

    PersonalRecords(
            PersonalDatumRepository data,
            PersonRepository persons,
            PersonalCipher cipher,
            SecurityIdentity caller,
            PersonalDataPolicy policy,
            Audit audit,
            Clock clock) {
        this.data = data;
        this.persons = persons;
        this.cipher = cipher;
        this.caller = caller;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a value in place of the one before it.
     *
     * @return the person's id
     * @throws InvalidInputException where the value cannot be one of its kind; the message does not repeat it
     */
    @RolesAllowed(DIRECTORY_EDITOR)
    public UUID record(UUID person, PersonalDatumKind kind, String written) {
        requirePerson(person);
        String value = kind.checked(written)
                .orElseThrow(() -> new InvalidInputException(
                        "input.value", "The value is no " + kind + ".", "See whether it was mistyped."));
        Sealed sealed = cipher.seal(person, kind, value);
        String by = caller.getPrincipal().getName();
        PersonalDatumId id = new PersonalDatumId(person, kind);
        data.findByIdOptional(id)
                .ifPresentOrElse(
                        known -> known.replace(sealed.keyId(), sealed.content(), by, clock.instant()),
                        () -> data.persist(
                                new PersonalDatumEntity(id, sealed.keyId(), sealed.content(), by, clock.instant())));
        return person;
    }

    /** What is kept of these persons, masked, by person; a person of whom nothing is kept is missing. */
    @RolesAllowed({CLERK, DIRECTORY_EDITOR, SUPERVISOR})
    public Map<UUID, List<PersonalDatum>> masked(Collection<UUID> of) {
        return data.ofPersons(of).stream()
                .collect(groupingBy(
                        PersonalDatumEntity::person,
                        mapping(
                                datum -> new PersonalDatum(
                                        datum.kind(), datum.kind().masked(cipher.open(datum)), datum.recordedAt()),
                                toList())));
    }

    /**
     * Shows values in the clear, and records that they were shown, to whom, for what.
     *
     * @param kinds what is needed; nothing else is shown
     * @param reason what exactly it is for, for the reader of the audit trail
     * @throws ForbiddenException where the caller's roles do not pursue the purpose, or the policies do not allow it
     * @throws InvalidInputException where the purpose does not need a kind
     */
    @RolesAllowed({CLERK, DIRECTORY_EDITOR, SUPERVISOR})
    public List<PersonalDatum> reveal(UUID person, Set<PersonalDatumKind> kinds, DataPurpose purpose, String reason) {
        policy.require(PersonalDataPolicy.Scope.REVEAL);
        requirePurpose(purpose);
        for (PersonalDatumKind kind : kinds) {
            if (!purpose.needs(kind)) {
                throw new InvalidInputException(
                        "input.kinds",
                        "The purpose " + purpose + " does not need the " + kind + ".",
                        "Ask for what the purpose needs, or state the purpose that it is for.");
            }
        }
        requirePerson(person);
        List<PersonalDatum> shown = clear(person, kinds);
        audit.record(AuditEvent.done(AuditKind.PERSONAL_DATA, "revealPersonalData")
                .on(PERSON, person.toString())
                .because(purpose + ": " + reason(reason))
                .asking(Map.of("kinds", kinds.stream().sorted().map(Enum::name).toList())));
        return shown;
    }

    /** Values in the clear, by kind. The caller answers for recording it. */
    List<PersonalDatum> clear(UUID person, Set<PersonalDatumKind> kinds) {
        return data.ofPersons(List.of(person)).stream()
                .filter(datum -> kinds.contains(datum.kind()))
                .map(datum -> new PersonalDatum(datum.kind(), cipher.open(datum), datum.recordedAt()))
                .toList();
    }

    /** @throws InvalidInputException where nobody could tell from it what for */
    static String reason(String written) {
        String reason = written.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    "input.reason",
                    "The reason is empty or longer than " + LONGEST_REASON + " characters.",
                    "Say in a sentence what it is for.");
        }
        return reason;
    }

    private void requirePurpose(DataPurpose purpose) {
        if (!purpose.isOf(caller.getRoles())) {
            throw new ForbiddenException("Your roles do not pursue the purpose " + purpose + ".");
        }
    }

    private void requirePerson(UUID person) {
        if (persons.findByIdOptional(person).isEmpty()) {
            throw new NotFoundException("person", person.toString());
        }
    }
}
