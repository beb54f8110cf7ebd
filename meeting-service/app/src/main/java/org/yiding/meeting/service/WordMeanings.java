package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;
import org.yiding.meeting.service.registration.Issue;
import org.yiding.meeting.service.registration.Meanings;
import org.yiding.meeting.service.registration.NamedMeaning;

/**
 * Completes what a person writes: words get the thing they mean, a thing given by id is checked, and the words under which
 * it stood are taught to the directory. No transaction is open meanwhile, because other services are asked.
 */
@ApplicationScoped
class WordMeanings {

    private static final String CHOSEN = "The entry was chosen by hand, without words that name it.";

    private final Meanings meanings;

    WordMeanings(Meanings meanings) {
        this.meanings = meanings;
    }

    /**
     * What a person wrote, with what follows from it.
     *
     * @param meanings whom the fields mean that name somebody, by the field of the agency or the person
     */
    record Completed(Map<FactField, @Nullable String> values, Map<FactField, NamedMeaning> meanings) {}

    /**
     * @param held what holds on the fact before; empty for a new one
     * @param changes checked values
     * @return the changes and what follows from them
     */
    Completed completed(
            FactKind kind,
            Issue issue,
            Map<FactField, @Nullable String> held,
            Map<FactField, @Nullable String> changes) {
        Map<FactField, @Nullable String> all = new EnumMap<>(changes);
        Map<FactField, NamedMeaning> named = new EnumMap<>(FactField.class);
        for (Map.Entry<FactField, @Nullable String> change : changes.entrySet()) {
            FactField field = change.getKey();
            String value = change.getValue();
            FactField meant = field.meant();
            if (meant != null && !changes.containsKey(meant)) {
                NamedMeaning meaning = value == null ? null : meaning(meant, value, issue, held, changes);
                all.put(meant, meaning == null ? null : meaning.id());
                if (meaning != null) {
                    named.put(meant, meaning);
                }
            } else if (field.isAgency() && value != null) {
                named.put(field, NamedMeaning.settled(value, learnt(field, value, issue, held, changes)));
            } else if (field.isPerson() && value != null) {
                meanings.requirePerson(value);
                named.put(field, NamedMeaning.settled(value, CHOSEN));
            } else if (field == FactField.TITLE && FactField.REGULATION.isOf(kind) && value != null) {
                String form = said(FactField.TYPE, held, changes);
                all.put(FactField.REGULATION, meanings.document(issue, value, kind == FactKind.TABLED_DOCUMENT, form));
            }
        }
        return new Completed(all, named);
    }

    private NamedMeaning meaning(
            FactField meant,
            String words,
            Issue issue,
            Map<FactField, @Nullable String> held,
            Map<FactField, @Nullable String> changes) {
        if (meant.isAgency()) {
            return meanings.agency(issue, words);
        }
        FactField post = meant == FactField.CHAIR ? FactField.CHAIR_TITLE : FactField.POST;
        boolean beside = meant == FactField.PERSON;
        String agency = beside ? said(FactField.AGENCY_NAME, held, changes) : null;
        return meanings.person(issue, words, agency, said(post, held, changes));
    }

    /**
     * The next document that writes the same name is understood as it was corrected here.
     *
     * @return why the agency is meant, for a person to read
     */
    private String learnt(
            FactField field,
            String agencyId,
            Issue issue,
            Map<FactField, @Nullable String> held,
            Map<FactField, @Nullable String> changes) {
        FactField words = field.words();
        String name = words == null ? null : said(words, held, changes);
        if (name == null) {
            meanings.requireAgency(agencyId);
            return CHOSEN;
        }
        return meanings.teach(issue, agencyId, name);
    }

    private static @Nullable String said(
            FactField field, Map<FactField, @Nullable String> held, Map<FactField, @Nullable String> changes) {
        return changes.containsKey(field) ? changes.get(field) : held.get(field);
    }
}
