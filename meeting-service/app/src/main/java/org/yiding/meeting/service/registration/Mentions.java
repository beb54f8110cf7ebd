package org.yiding.meeting.service.registration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Abbreviation;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.service.registration.RegisterMentionsInput.AgencyMentionInput;
import org.yiding.meeting.service.registration.RegisterMentionsInput.PersonMentionInput;

/**
 * Collects who is named in minutes. An agency is one mention by its words; a person is one by name and agency, so that
 * two people of one name in two agencies stay two, and the chair is the attendee of the same name without agency.
 */
final class Mentions {

    private final Map<String, AgencyMentionInput> agencies = new LinkedHashMap<>();
    private final Map<String, PersonMentionInput> persons = new LinkedHashMap<>();

    private final Map<String, String> defined;

    /** @param defined what short names stand for by the document's own word */
    private Mentions(Map<String, String> defined) {
        this.defined = defined;
    }

    static RegisterMentionsInput of(Issue issue, ReadMinutes minutes) {
        Mentions mentions = new Mentions(minutes.abbreviations().stream()
                .collect(Collectors.toMap(Abbreviation::shortName, Abbreviation::fullName, (first, again) -> first)));
        Fact<String> chair = minutes.meeting().chair();
        if (chair != null) {
            mentions.person(chair.value(), null, value(minutes.meeting().chairTitle()));
        }
        minutes.attendance().forEach(mentions::attendee);
        minutes.items().stream()
                .flatMap(item -> item.resolutions().stream())
                .flatMap(resolution -> resolution.assignments().stream())
                .forEach(mentions::accountable);
        mentions.agency(value(minutes.minutes().compiledBy()));
        mentions.agency(value(minutes.minutes().issuer()));
        mentions.person(value(minutes.minutes().recorder()), null, null);
        return new RegisterMentionsInput(
                issue.sha256(),
                issue.asOf(),
                issue.region(),
                List.copyOf(mentions.agencies.values()),
                List.copyOf(mentions.persons.values()));
    }

    static String agencyKey(String asWritten) {
        return "agency:" + asWritten;
    }

    static String personKey(String name, @Nullable String agency) {
        return "person:" + name + (agency == null ? "" : "@" + agency);
    }

    private void attendee(Attendance line) {
        agency(line.agency());
        person(line.name(), line.agency(), line.post());
    }

    private void accountable(Assignment assignment) {
        agency(assignment.agency());
        person(assignment.person(), null, assignment.personTitle());
    }

    private void agency(@Nullable String asWritten) {
        if (asWritten != null) {
            String key = agencyKey(asWritten);
            agencies.putIfAbsent(key, new AgencyMentionInput(key, asWritten, defined.get(asWritten)));
        }
    }

    private void person(@Nullable String name, @Nullable String agency, @Nullable String post) {
        if (name == null) {
            return;
        }
        String key = personKey(name, agency);
        PersonMentionInput known = persons.get(key);
        if (known == null || known.post() == null) {
            persons.put(key, new PersonMentionInput(key, name, agency == null ? null : agencyKey(agency), post));
        }
    }

    private static @Nullable String value(@Nullable Fact<String> fact) {
        return fact == null ? null : fact.value();
    }
}
