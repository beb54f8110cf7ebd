package org.yiding.meeting.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.Meeting;
import org.yiding.meeting.model.Minutes;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.service.registration.NamedMeaning;
import org.yiding.meeting.service.registration.Registered;
import org.yiding.meeting.store.BodyEntity;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingEntity.Chair;
import org.yiding.meeting.store.MinutesDetails;
import org.yiding.meeting.store.SourceDocumentEntity;

/** Turns what minutes say of the meeting itself into its row. */
final class HeadRows {

    private HeadRows() {}

    static MeetingEntity meeting(
            UUID id, SourceDocumentEntity document, BodyEntity body, ReadMinutes read, Registered registered) {
        Meeting head = read.meeting();
        Map<FactField, NamedMeaning> meanings = meanings(read, registered);
        return new MeetingEntity(
                id,
                document,
                body,
                value(head.title()),
                value(head.ordinal()),
                value(head.heldOn()),
                value(head.partOfDay()),
                chair(head, id(meanings.get(FactField.CHAIR))),
                details(read.minutes(), meanings));
    }

    /** Whom the names at the head and the foot of the minutes mean. */
    static Map<FactField, NamedMeaning> meanings(ReadMinutes read, Registered registered) {
        Minutes minutes = read.minutes();
        Map<FactField, @Nullable NamedMeaning> all = new LinkedHashMap<>();
        all.put(FactField.CHAIR, registered.person(value(read.meeting().chair()), null));
        all.put(FactField.COMPILED_BY, registered.agency(value(minutes.compiledBy())));
        all.put(FactField.ISSUER, registered.agency(value(minutes.issuer())));
        all.put(FactField.RECORDER, registered.person(value(minutes.recorder()), null));
        Map<FactField, NamedMeaning> stated = new LinkedHashMap<>();
        all.forEach((field, meaning) -> {
            if (meaning != null) {
                stated.put(field, meaning);
            }
        });
        return stated;
    }

    /** Every value of the meeting itself, as it was read; null where the minutes do not say it. */
    static List<@Nullable Fact<?>> facts(ReadMinutes read) {
        Meeting meeting = read.meeting();
        Minutes minutes = read.minutes();
        List<@Nullable Fact<?>> facts = new ArrayList<>();
        facts.add(meeting.body());
        facts.add(meeting.bodyKind());
        facts.add(meeting.title());
        facts.add(meeting.ordinal());
        facts.add(meeting.heldOn());
        facts.add(meeting.partOfDay());
        facts.add(meeting.chair());
        facts.add(meeting.chairTitle());
        facts.add(minutes.compiledBy());
        facts.add(minutes.compiledOn());
        facts.add(minutes.issuer());
        facts.add(minutes.printedOn());
        facts.add(minutes.recorder());
        facts.add(minutes.publication());
        facts.addAll(minutes.distribution());
        return facts;
    }

    private static @Nullable Chair chair(Meeting head, @Nullable String personId) {
        String name = value(head.chair());
        return name == null || personId == null ? null : new Chair(name, personId, value(head.chairTitle()));
    }

    private static MinutesDetails details(Minutes minutes, Map<FactField, NamedMeaning> meanings) {
        return new MinutesDetails(
                value(minutes.compiledOn()),
                value(minutes.compiledBy()),
                id(meanings.get(FactField.COMPILED_BY)),
                value(minutes.printedOn()),
                value(minutes.issuer()),
                id(meanings.get(FactField.ISSUER)),
                value(minutes.publication()),
                minutes.distribution().stream().map(Fact::value).toList(),
                value(minutes.recorder()),
                id(meanings.get(FactField.RECORDER)));
    }

    private static @Nullable String id(@Nullable NamedMeaning meaning) {
        return meaning == null ? null : meaning.id();
    }

    static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }
}
