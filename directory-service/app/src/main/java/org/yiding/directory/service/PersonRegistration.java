package org.yiding.directory.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.MentionBasis;
import org.yiding.directory.naming.PersonProof;
import org.yiding.directory.naming.PersonProof.Origin;
import org.yiding.directory.naming.WrittenName;
import org.yiding.directory.service.MentionsToRegister.PersonMention;
import org.yiding.directory.service.RegisteredMentions.Registered;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyMentionEntity;
import org.yiding.directory.store.AppointmentEntity;
import org.yiding.directory.store.AppointmentRepository;
import org.yiding.directory.store.MentionId;
import org.yiding.directory.store.MentionRepository;
import org.yiding.directory.store.PersonEntity;
import org.yiding.directory.store.PersonMentionEntity;
import org.yiding.directory.store.PersonMentionEntity.Said;
import org.yiding.directory.store.PersonRepository;
import org.yiding.support.error.ConflictException;

/** The part of a registration that is about persons; runs inside its transaction. */
@ApplicationScoped
class PersonRegistration {

    private final PersonRepository persons;
    private final AppointmentRepository appointments;
    private final MentionRepository mentions;

    PersonRegistration(PersonRepository persons, AppointmentRepository appointments, MentionRepository mentions) {
        this.persons = persons;
        this.appointments = appointments;
        this.mentions = mentions;
    }

    /** One mention with what was found out about it. */
    private record Case(
            PersonMention mention, Said said, @Nullable AgencyEntity agency, PersonProof proof) {}

    /** @param agencies the document's mentions of agencies, by key, names loaded */
    List<Registered> register(
            DocumentAtHand document, List<PersonMention> mentioned, Map<String, AgencyMentionEntity> agencies) {
        Map<String, PersonMentionEntity> before = mentions.persons(document.sha256());
        List<Case> cases = mentioned.stream()
                .map(mention -> caseOf(document, mention, agencies))
                .toList();
        List<Case> fresh = cases.stream()
                .filter(one -> !before.containsKey(one.mention().key()))
                .toList();
        Map<String, PersonEntity> known = new HashMap<>(persons.byIdentity(
                fresh.stream().map(one -> one.proof().identity()).toList()));
        known.putAll(appointedThere(document, fresh, known.keySet()));
        Map<UUID, List<AppointmentEntity>> held = appointmentsOf(known);
        return cases.stream()
                .map(one -> {
                    PersonMentionEntity earlier = before.get(one.mention().key());
                    return earlier == null ? registerNew(document, one, known, held) : repeat(one, earlier);
                })
                .toList();
    }

    /** By identity: whom an editor appointed at the agency under that name, where it is one person alone on that day. */
    private Map<String, PersonEntity> appointedThere(DocumentAtHand document, List<Case> fresh, Set<String> known) {
        List<Case> open = fresh.stream()
                .filter(one ->
                        one.agency() != null && !known.contains(one.proof().identity()))
                .toList();
        List<AppointmentEntity> there = appointments.ofAgencies(open.stream()
                .flatMap(one -> Stream.ofNullable(one.agency()))
                .map(AgencyEntity::id)
                .toList());
        Map<String, PersonEntity> found = new HashMap<>();
        for (Case one : open) {
            List<PersonEntity> named = there.stream()
                    .filter(held -> held.agency().equals(Optional.ofNullable(one.agency())))
                    .filter(held -> held.person().name().equals(one.said().name()))
                    .filter(held -> held.validity().contains(document.day()))
                    .map(AppointmentEntity::person)
                    .distinct()
                    .toList();
            if (named.size() == 1) {
                found.put(one.proof().identity(), named.getFirst());
            }
        }
        return found;
    }

    private Map<UUID, List<AppointmentEntity>> appointmentsOf(Map<String, PersonEntity> known) {
        Map<UUID, List<AppointmentEntity>> held = new HashMap<>();
        appointments
                .ofPersons(known.values().stream().map(PersonEntity::id).toList())
                .forEach(appointment ->
                        appointmentsOf(held, appointment.person()).add(appointment));
        return held;
    }

    private static List<AppointmentEntity> appointmentsOf(
            Map<UUID, List<AppointmentEntity>> held, PersonEntity person) {
        return held.computeIfAbsent(person.id(), id -> new ArrayList<>());
    }

    private static Case caseOf(
            DocumentAtHand document, PersonMention mention, Map<String, AgencyMentionEntity> agencies) {
        String post = mention.post() == null ? null : WrittenName.withoutSpacing(mention.post());
        Said said = new Said(WrittenName.withoutSpacing(mention.name()), mention.agencyKey(), post);
        AgencyMentionEntity behind = mention.agencyKey() == null ? null : agencies.get(mention.agencyKey());
        AgencyEntity agency = behind == null ? null : behind.agency();
        PersonProof proof = PersonProof.of(
                said.name(),
                agency == null ? null : agency.id(),
                agency == null ? null : agency.names().nameOn(document.day()),
                post,
                new Origin(document.scope(), document.sha256(), mention.key()));
        return new Case(mention, said, agency, proof);
    }

    private static Registered repeat(Case one, PersonMentionEntity before) {
        if (!before.says(one.said())) {
            throw new ConflictException(
                    "The key " + one.mention().key() + " of this document was registered for another person.",
                    "Send the same keys for the same mentions when a registration is repeated.");
        }
        return new Registered(
                one.mention().key(),
                before.person().id(),
                false,
                before.basis(),
                "Registered before from this document: " + before.reason(),
                List.of());
    }

    private Registered registerNew(
            DocumentAtHand document,
            Case one,
            Map<String, PersonEntity> known,
            Map<UUID, List<AppointmentEntity>> held) {
        PersonEntity existing = known.get(one.proof().identity());
        PersonEntity person = existing == null
                ? PersonEntity.mentionedIn(document.sha256(), one.said().name(), one.proof())
                : existing;
        persons.persist(person);
        known.put(one.proof().identity(), person);
        observe(document, one, person, appointmentsOf(held, person));
        String reason =
                existing == null ? one.proof().newBecause() : one.proof().sameBecause();
        MentionBasis basis =
                existing == null ? MentionBasis.NEW_ENTRY : one.proof().basis();
        String key = one.mention().key();
        mentions.add(new PersonMentionEntity(new MentionId(document.sha256(), key), one.said(), person, basis, reason));
        return new Registered(key, person.id(), existing == null, basis, reason, List.of());
    }

    private void observe(DocumentAtHand document, Case one, PersonEntity person, List<AppointmentEntity> held) {
        String post = one.said().post();
        if (one.agency() == null && post == null) {
            return;
        }
        AppointmentEntity appointment = held.stream()
                .filter(other -> other.matches(person, one.agency(), post, document.day()))
                .findFirst()
                .orElseGet(() -> {
                    AppointmentEntity created = AppointmentEntity.of(person, one.agency(), post);
                    held.add(created);
                    return created;
                });
        appointment.observe(document.sha256(), document.day());
        appointments.persist(appointment);
    }
}
