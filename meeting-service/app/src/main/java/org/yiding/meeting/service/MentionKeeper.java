package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.service.MentionRows.Explained;
import org.yiding.meeting.service.registration.NamedMeaning;
import org.yiding.meeting.store.Correctable;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MentionEntity.Settlement;
import org.yiding.meeting.store.MentionKey;
import org.yiding.meeting.store.MentionRepository;

/** Keeps beside each fact whom its names mean and why, while persons correct it. Runs in a transaction. */
@ApplicationScoped
class MentionKeeper {

    private final MentionRepository mentions;
    private final Caller caller;
    private final Clock clock;

    MentionKeeper(MentionRepository mentions, Caller caller, Clock clock) {
        this.mentions = mentions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Explains the values that a fact has by now; a field without value is explained no more.
     *
     * @param meanings whom the fields mean that were written; the others stay explained as they were
     */
    void explain(Correctable row, MeetingEntity meeting, Map<FactField, NamedMeaning> meanings) {
        MentionRows rows = new MentionRows(
                meeting.id(), meeting.document().asOf(), new Settlement(caller.name(), clock.instant()));
        for (FactField field : FactField.values()) {
            if (!field.isOf(row.factKind()) || !(field.isAgency() || field.isPerson())) {
                continue;
            }
            FactField words = field.words();
            @Nullable NamedMeaning meaning = meanings.get(field);
            if (row.written(field) == null) {
                mentions.remove(new MentionKey(row.id(), field));
            } else if (meaning != null) {
                Explained explained = rows.of(row.id(), field, words == null ? null : row.written(words), meaning);
                mentions.replace(explained.mention(), explained.candidates());
            }
        }
    }

    /** Explains a field of a fact as that of the fact whose place it takes in a later reading. */
    void carry(UUID earlierFact, Correctable row, FactField field) {
        if (row.written(field) == null) {
            mentions.remove(new MentionKey(row.id(), field));
        } else {
            mentions.copy(new MentionKey(earlierFact, field), row.id());
        }
    }
}
