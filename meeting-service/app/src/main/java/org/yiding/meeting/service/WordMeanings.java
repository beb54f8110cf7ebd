package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;
import org.yiding.meeting.service.registration.Issue;
import org.yiding.meeting.service.registration.Meanings;

/**
 * Completes what a person writes: words get the thing they mean, a thing given by id is checked, and the words under which
 * it stood are taught to the directory. No transaction is open meanwhile, because other services are asked.
 */
@ApplicationScoped
class WordMeanings {

    private final Meanings meanings;

    WordMeanings(Meanings meanings) {
        this.meanings = meanings;
    }

    /**
     * @param held what holds on the fact before; empty for a new one
     * @param changes checked values
     * @return the changes and what follows from them
     */
    Map<FactField, @Nullable String> completed(
            FactKind kind,
            Issue issue,
            Map<FactField, @Nullable String> held,
            Map<FactField, @Nullable String> changes) {
        Map<FactField, @Nullable String> all = new EnumMap<>(changes);
        for (Map.Entry<FactField, @Nullable String> change : changes.entrySet()) {
            FactField field = change.getKey();
            String value = change.getValue();
            FactField meant = field.meant();
            if (meant != null && !changes.containsKey(meant)) {
                all.put(meant, value == null ? null : meaning(meant, value, issue, held, changes));
            } else if (field.isAgency() && value != null) {
                learn(field, value, issue, held, changes);
            } else if (field.isPerson() && value != null) {
                meanings.requirePerson(value);
            } else if (field == FactField.TITLE && FactField.REGULATION.isOf(kind) && value != null) {
                String form = said(FactField.TYPE, held, changes);
                all.put(FactField.REGULATION, meanings.document(issue, value, kind == FactKind.TABLED_DOCUMENT, form));
            }
        }
        return all;
    }

    private String meaning(
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

    /** The next document that writes the same name is understood as it was corrected here. */
    private void learn(
            FactField field,
            String agencyId,
            Issue issue,
            Map<FactField, @Nullable String> held,
            Map<FactField, @Nullable String> changes) {
        FactField words = field.words();
        String name = words == null ? null : said(words, held, changes);
        if (name == null) {
            meanings.requireAgency(agencyId);
        } else {
            meanings.teach(issue, agencyId, name);
        }
    }

    private static @Nullable String said(
            FactField field, Map<FactField, @Nullable String> held, Map<FactField, @Nullable String> changes) {
        return changes.containsKey(field) ? changes.get(field) : held.get(field);
    }
}
