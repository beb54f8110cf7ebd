package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ChangeKind;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.MeetingState;
import org.yiding.meeting.model.MentionBasis;
import org.yiding.meeting.service.registration.Issue;
import org.yiding.meeting.service.registration.Meanings.PersonThere;
import org.yiding.meeting.service.registration.NamedMeaning;
import org.yiding.meeting.store.CommandEntity;
import org.yiding.meeting.store.CommandRepository.Answer;
import org.yiding.meeting.store.Correctable;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.CorrectionEntity.Occasion;
import org.yiding.meeting.store.CorrectionRepository;
import org.yiding.meeting.store.FactRows;
import org.yiding.meeting.store.Ids;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingRepository;
import org.yiding.meeting.store.MentionEntity;
import org.yiding.meeting.store.MentionRepository;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;

/** Writes whom names mean by a person's word: each method is one transaction. */
@ApplicationScoped
class SettlementKeeper {

    private final OpenMeetings open;
    private final MeetingRepository meetings;
    private final FactRows rows;
    private final MentionRepository mentions;
    private final MentionKeeper mentionKeeper;
    private final CorrectionRepository corrections;
    private final FactPlaces places;
    private final Commands commands;
    private final Caller caller;
    private final Clock clock;

    SettlementKeeper(
            OpenMeetings open,
            MeetingRepository meetings,
            FactRows rows,
            MentionRepository mentions,
            MentionKeeper mentionKeeper,
            CorrectionRepository corrections,
            FactPlaces places,
            Commands commands,
            Caller caller,
            Clock clock) {
        this.open = open;
        this.meetings = meetings;
        this.rows = rows;
        this.mentions = mentions;
        this.mentionKeeper = mentionKeeper;
        this.corrections = corrections;
        this.places = places;
        this.commands = commands;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A name as it stands before it is settled.
     *
     * @param issue how the words of its document are understood
     * @param persons whom the record puts at the agency of this name
     */
    record Standing(Issue issue, List<PersonThere> persons) {}

    /** What was answered to this command before; empty where it is new. */
    @Transactional
    Optional<NameSettled> answered(Command command, SettleName asked) {
        return commands.kept(command).map(kept -> answered(kept, asked));
    }

    /**
     * Where a name stands, once it is sure that its meeting may be corrected.
     *
     * @throws NotFoundException where there is no such meeting
     * @throws InvalidInputException where it does not write the name
     */
    @Transactional
    Standing standing(SettleName asked) {
        MeetingEntity meeting = meetings.allById(List.of(asked.meetingId())).stream()
                .findFirst()
                .orElseThrow(
                        () -> new NotFoundException("meeting", asked.meetingId().toString()));
        OpenMeetings.require(meeting, asked.version(), ChangeKind.CORRECTED);
        List<PersonThere> persons = named(meeting, asked.asWritten()).keySet().stream()
                .flatMap(row -> Stream.ofNullable(person(row)))
                .toList();
        return new Standing(Issue.of(meeting.document()), persons);
    }

    /** @param persons whom the facts mean that name a person at the agency, by fact */
    @Transactional
    NameSettled settle(SettleName asked, NamedMeaning agency, Map<UUID, NamedMeaning> persons, Command command) {
        MeetingEntity meeting = open.forChange(asked.meetingId(), asked.version(), ChangeKind.CORRECTED);
        Map<Correctable, List<FactField>> named = named(meeting, asked.asWritten());
        MeetingState before = meeting.state();
        // First, because the meeting itself may name the agency, and a change of it is counted or refused.
        meeting.become(MeetingState.CORRECTED, meeting.stateReason());
        UUID change = Ids.next();
        Occasion occasion =
                new Occasion(meeting.id(), change, caller.name(), clock.instant(), FieldChecks.reason(asked.reason()));
        List<CorrectionEntity> made = new ArrayList<>();
        named.forEach((row, fields) -> {
            Map<FactField, NamedMeaning> meanings = new EnumMap<>(FactField.class);
            fields.forEach(field -> meanings.put(field, agency));
            NamedMeaning person = persons.get(row.id());
            if (person != null) {
                meanings.put(FactField.PERSON, person);
            }
            made.addAll(written(row, meanings, occasion));
            mentionKeeper.explain(row, meeting, meanings);
        });
        corrections.keep(made);
        open.tell(change, meeting, ChangeKind.CORRECTED, occasion.reason(), before);
        List<UUID> facts = named.keySet().stream().map(Correctable::id).toList();
        return commands.keep(command, new Answer(meeting.id(), false, change, null))
                .map(kept -> answered(kept, asked))
                .orElseGet(() -> new NameSettled(meeting, facts, made));
    }

    private List<CorrectionEntity> written(Correctable row, Map<FactField, NamedMeaning> meanings, Occasion occasion) {
        List<CorrectionEntity> earlier = corrections.ofFact(row.id());
        Map<FactField, @Nullable String> before = row.written();
        Map<FactField, @Nullable String> values = new EnumMap<>(FactField.class);
        meanings.forEach((field, meaning) -> values.put(field, meaning.id()));
        places.write(row, values);
        return Readings.changed(row, before, earlier, occasion);
    }

    /** The facts of a meeting that write an agency's name, each with the fields that mean the agency. */
    private Map<Correctable, List<FactField>> named(MeetingEntity meeting, String asWritten) {
        Map<UUID, Correctable> standing = new HashMap<>();
        standing.put(meeting.id(), meeting);
        rows.all(meeting.id()).stream().filter(row -> !row.removed()).forEach(row -> standing.put(row.id(), row));
        Map<Correctable, List<FactField>> named = new LinkedHashMap<>();
        for (MentionEntity mention : mentions.ofName(meeting.id(), asWritten)) {
            Correctable row = standing.get(mention.factId());
            if (row != null && mention.field().isAgency()) {
                named.computeIfAbsent(row, absent -> new ArrayList<>()).add(mention.field());
            }
        }
        if (named.isEmpty()) {
            throw new InvalidInputException(
                    "input.asWritten",
                    "No agency is written as " + asWritten + " in meeting " + meeting.id() + ".",
                    "Send a name as the mentions of its facts give it (asWritten).");
        }
        return named;
    }

    private static @Nullable PersonThere person(Correctable row) {
        boolean beside = FactField.POST.isOf(row.factKind());
        String name = beside ? row.written(FactField.PERSON_NAME) : null;
        return name == null ? null : new PersonThere(row.id(), name, row.written(FactField.POST));
    }

    private NameSettled answered(CommandEntity kept, SettleName asked) {
        MeetingEntity meeting = meetings.allById(List.of(kept.meetingId())).getFirst();
        UUID change = kept.changeId();
        List<UUID> facts = mentions.ofName(meeting.id(), asked.asWritten()).stream()
                .filter(mention -> mention.basis() == MentionBasis.SETTLED)
                .map(MentionEntity::factId)
                .distinct()
                .toList();
        return new NameSettled(meeting, facts, change == null ? List.of() : corrections.ofChange(change));
    }
}
