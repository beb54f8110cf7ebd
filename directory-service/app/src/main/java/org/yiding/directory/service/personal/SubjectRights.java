package org.yiding.directory.service.personal;

import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.SYSTEM_ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.service.Audit;
import org.yiding.audit.service.AuditEvent;
import org.yiding.directory.personal.PersonalDatumKind;
import org.yiding.directory.service.personal.PersonalCipher.Sealed;
import org.yiding.directory.store.PersonEntity;
import org.yiding.directory.store.PersonRepository;
import org.yiding.directory.store.PersonalDatumEntity;
import org.yiding.directory.store.PersonalDatumRepository;
import org.yiding.support.error.ForbiddenException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;

/** What a person may demand of who keeps their data (个人信息保护法 第四十五条、第四十七条), and the change of keys. */
@ApplicationScoped
@Transactional
public class SubjectRights {

    private static final int MOST_AT_ONCE = 1_000;

    private final PersonalDatumRepository data;
    private final PersonRepository persons;
    private final PersonalRecords records;
    private final PersonalCipher cipher;
    private final PersonalKeys keys;
    private final PersonalDataPolicy policy;
    private final Audit audit;

    SubjectRights(
            PersonalDatumRepository data,
            PersonRepository persons,
            PersonalRecords records,
            PersonalCipher cipher,
            PersonalKeys keys,
            PersonalDataPolicy policy,
            Audit audit) {
        this.data = data;
        this.persons = persons;
        this.records = records;
        this.cipher = cipher;
        this.keys = keys;
        this.policy = policy;
        this.audit = audit;
    }

    /**
     * All personal data of one person in the clear.
     *
     * @param bornOn empty where it is not known
     */
    public record Copy(UUID person, String name, Optional<LocalDate> bornOn, List<PersonalDatum> data) {}

    /**
     * Gives out what is kept of a person, and records it.
     *
     * @param reason who asked, and how it is known to be that person
     * @throws ForbiddenException where the policies do not allow it
     */
    @RolesAllowed(DIRECTORY_EDITOR)
    public Copy export(UUID id, String reason) {
        policy.require(PersonalDataPolicy.Scope.EXPORT);
        PersonEntity person = person(id);
        Copy copy =
                new Copy(id, person.name(), person.bornOn(), records.clear(id, EnumSet.allOf(PersonalDatumKind.class)));
        audit.record(AuditEvent.done(AuditKind.PERSONAL_DATA, "exportPersonalData")
                .on(PersonalRecords.PERSON, id.toString())
                .because(PersonalRecords.reason(reason)));
        return copy;
    }

    /**
     * Erases the personal data of a person and the birth day, and records it. What public records say of the person, their name
     * and posts, stays: the records have to be kept as they were made.
     *
     * @param reason who asked, and how it is known to be that person
     * @return the kinds that were erased
     */
    @RolesAllowed(DIRECTORY_EDITOR)
    public List<PersonalDatumKind> erase(UUID id, String reason) {
        PersonEntity person = persons.locked(id).orElseThrow(() -> new NotFoundException("person", id.toString()));
        List<PersonalDatumEntity> kept = data.ofPersons(List.of(id));
        List<PersonalDatumKind> kinds =
                kept.stream().map(PersonalDatumEntity::kind).toList();
        Map<String, Object> erased = new LinkedHashMap<>();
        kinds.forEach(kind -> erased.put(kind.name(), "***"));
        person.bornOn().ifPresent(day -> erased.put("bornOn", "***"));
        kept.forEach(datum -> data.delete(datum));
        person.forgetBirth();
        audit.record(AuditEvent.done(AuditKind.PERSONAL_DATA, "erasePersonalData")
                .on(PersonalRecords.PERSON, id.toString())
                .because(PersonalRecords.reason(reason))
                .changing(erased, null));
        return kinds;
    }

    /**
     * Encrypts values anew that an older key encrypts.
     *
     * @param atMost how many
     * @return how many are left under older keys
     */
    @RolesAllowed(SYSTEM_ADMIN)
    public long reseal(int atMost) {
        if (atMost < 1 || atMost > MOST_AT_ONCE) {
            throw new InvalidInputException(
                    "first",
                    "first is " + atMost + ", outside of 1 to " + MOST_AT_ONCE + ".",
                    "Repeat until none is left.");
        }
        for (PersonalDatumEntity datum : data.underOtherKeys(keys.current(), atMost)) {
            Sealed sealed = cipher.seal(datum.person(), datum.kind(), cipher.open(datum));
            datum.reseal(sealed.keyId(), sealed.content());
        }
        return data.countUnderOtherKeys(keys.current());
    }

    private PersonEntity person(UUID id) {
        return persons.findByIdOptional(id).orElseThrow(() -> new NotFoundException("person", id.toString()));
    }
}
