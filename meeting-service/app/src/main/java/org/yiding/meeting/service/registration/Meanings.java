package org.yiding.meeting.service.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.registration.RegisterDocumentsInput.DocumentMentionInput;
import org.yiding.meeting.service.registration.RegisterDocumentsInput.DocumentStanding;
import org.yiding.meeting.service.registration.RegisterMentionsInput.AgencyMentionInput;
import org.yiding.meeting.service.registration.RegisterMentionsInput.PersonMentionInput;
import org.yiding.support.error.InvalidInputException;

/** What words mean that a person writes into a record, one at a time, asked of the services that own the meanings. */
@ApplicationScoped
public class Meanings {

    // Apart from the keys of what was read: a word that was taken for something there may mean something else by now.
    private static final String BY_CLERK = "clerk:";

    private final DirectoryClient directory;
    private final RegulationClient regulation;
    private final Upstream upstream;

    Meanings(DirectoryClient directory, RegulationClient regulation, Upstream upstream) {
        this.directory = directory;
        this.regulation = regulation;
        this.upstream = upstream;
    }

    /** Which agency the directory takes this name in the document for. */
    public NamedMeaning agency(Issue issue, String name) {
        String key = BY_CLERK + Mentions.agencyKey(name);
        return registered(issue, List.of(new AgencyMentionInput(key, name, null)), List.of())
                .agencies()
                .getFirst()
                .meaning();
    }

    /**
     * Which person the directory takes this name in the document for.
     *
     * @param agency as written beside the name, null without one
     * @param post as written, null without one
     */
    public NamedMeaning person(Issue issue, String name, @Nullable String agency, @Nullable String post) {
        List<AgencyMentionInput> agencies = new ArrayList<>();
        String agencyKey = agency == null ? null : BY_CLERK + Mentions.agencyKey(agency);
        if (agency != null && agencyKey != null) {
            agencies.add(new AgencyMentionInput(agencyKey, agency, null));
        }
        String key = BY_CLERK + Mentions.personKey(name, agency) + (post == null ? "" : "/" + post);
        return registered(issue, agencies, List.of(new PersonMentionInput(key, name, agencyKey, post)))
                .persons()
                .getFirst()
                .meaning();
    }

    /**
     * A person whom a fact puts at an agency.
     *
     * @param post as written, null without one
     */
    public record PersonThere(
            UUID factId, String name, @Nullable String post) {}

    /**
     * Which persons the directory takes these names for, by fact, now that the agency's name means this agency.
     *
     * @param agencyId what the directory calls the agency
     * @param agency as written beside the names
     */
    public Map<UUID, NamedMeaning> personsAt(Issue issue, String agencyId, String agency, List<PersonThere> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        // Apart from the keys of what was read or written before: there the name may have meant another agency.
        String settled = "settled:" + agencyId + ":";
        AgencyMentionInput there = new AgencyMentionInput(settled + Mentions.agencyKey(agency), agency, null);
        Map<UUID, String> keys = new HashMap<>();
        Map<String, PersonMentionInput> asked = new LinkedHashMap<>();
        for (PersonThere person : persons) {
            String key = settled
                    + Mentions.personKey(person.name(), agency)
                    + (person.post() == null ? "" : "/" + person.post());
            keys.put(person.factId(), key);
            asked.put(key, new PersonMentionInput(key, person.name(), there.key(), person.post()));
        }
        Map<String, NamedMeaning> found =
                registered(issue, List.of(there), List.copyOf(asked.values())).persons().stream()
                        .collect(Collectors.toMap(UnderstoodMention::key, UnderstoodMention::meaning));
        Map<UUID, NamedMeaning> byFact = new HashMap<>();
        keys.forEach((fact, key) -> byFact.put(fact, Objects.requireNonNull(found.get(key))));
        return byFact;
    }

    /**
     * What the regulation service calls the instrument of this title.
     *
     * @param tabled whether it was put before the meeting, and is not merely named
     * @param form the form word of the title, null where it has none
     */
    public String document(Issue issue, String title, boolean tabled, @Nullable String form) {
        String plain = Instruments.plain(title);
        DocumentStanding standing = tabled ? DocumentStanding.TABLED : DocumentStanding.IN_FORCE;
        DocumentMentionInput mention = new DocumentMentionInput(
                BY_CLERK + Instruments.key(title), plain, form, standing, null, null, List.of(), List.of());
        RegisterDocumentsInput input =
                new RegisterDocumentsInput(issue.sha256(), issue.asOf(), issue.region(), List.of(mention));
        return upstream.answer(
                        Registrar.REGULATION,
                        regulation.registerDocuments(upstream.authorization(), upstream.requestId(), input))
                .documents()
                .getFirst()
                .id();
    }

    /**
     * Makes the directory understand a written name as this agency from now on.
     *
     * @return what it learnt, for a person to read
     * @throws InvalidInputException where it knows no such agency
     */
    public String teach(Issue issue, String agencyId, String name) {
        TeachAgencyNameInput input =
                new TeachAgencyNameInput(agencyId, name, issue.sha256(), issue.asOf(), issue.region());
        return upstream.answer(
                        Registrar.DIRECTORY,
                        directory.teachAgencyName(upstream.authorization(), upstream.requestId(), input))
                .reason();
    }

    /** @throws InvalidInputException where the directory knows no such agency */
    public void requireAgency(String id) {
        DirectoryEntry found = upstream.answer(
                Registrar.DIRECTORY, directory.agency(upstream.authorization(), upstream.requestId(), id));
        require(found, "agency", id);
    }

    /** @throws InvalidInputException where the directory knows no such person */
    public void requirePerson(String id) {
        DirectoryEntry found = upstream.answer(
                Registrar.DIRECTORY, directory.person(upstream.authorization(), upstream.requestId(), id));
        require(found, "person", id);
    }

    private RegisterMentionsResult registered(
            Issue issue, List<AgencyMentionInput> agencies, List<PersonMentionInput> persons) {
        RegisterMentionsInput input =
                new RegisterMentionsInput(issue.sha256(), issue.asOf(), issue.region(), agencies, persons);
        return upstream.answer(
                Registrar.DIRECTORY, directory.registerMentions(upstream.authorization(), upstream.requestId(), input));
    }

    private static void require(@Nullable DirectoryEntry found, String what, String id) {
        if (found == null) {
            throw new InvalidInputException(
                    "value",
                    "The directory knows no " + what + " with the id " + id + ".",
                    "Send an id as the directory gave it, or the name as it is written.");
        }
    }
}
