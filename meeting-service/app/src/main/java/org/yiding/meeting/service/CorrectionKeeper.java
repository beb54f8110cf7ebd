package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ChangeKind;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;
import org.yiding.meeting.model.MeetingState;
import org.yiding.meeting.service.WordMeanings.Completed;
import org.yiding.meeting.service.registration.Issue;
import org.yiding.meeting.service.registration.NamedMeaning;
import org.yiding.meeting.store.CommandEntity;
import org.yiding.meeting.store.CommandRepository.Answer;
import org.yiding.meeting.store.Correctable;
import org.yiding.meeting.store.CorrectionAction;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.CorrectionEntity.Occasion;
import org.yiding.meeting.store.CorrectionRepository;
import org.yiding.meeting.store.FactEntity;
import org.yiding.meeting.store.FactRepository;
import org.yiding.meeting.store.FactRow;
import org.yiding.meeting.store.FactRows;
import org.yiding.meeting.store.Ids;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingRepository;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;

/** Writes corrections: each method is one transaction. */
@ApplicationScoped
class CorrectionKeeper {

    private final OpenMeetings open;
    private final MeetingRepository meetings;
    private final FactRepository facts;
    private final FactRows rows;
    private final CorrectionRepository corrections;
    private final FactPlaces places;
    private final NewFacts newFacts;
    private final MentionKeeper mentions;
    private final Commands commands;
    private final Caller caller;
    private final Clock clock;

    CorrectionKeeper(
            OpenMeetings open,
            MeetingRepository meetings,
            FactRepository facts,
            FactRows rows,
            CorrectionRepository corrections,
            FactPlaces places,
            NewFacts newFacts,
            MentionKeeper mentions,
            Commands commands,
            Caller caller,
            Clock clock) {
        this.open = open;
        this.meetings = meetings;
        this.facts = facts;
        this.rows = rows;
        this.corrections = corrections;
        this.places = places;
        this.newFacts = newFacts;
        this.mentions = mentions;
        this.commands = commands;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A fact as it stands before it is changed.
     *
     * @param kind what it is
     * @param issue how words of its document are understood
     * @param held what holds, by field
     */
    record Standing(FactKind kind, UUID meetingId, Issue issue, Map<FactField, @Nullable String> held) {}

    /**
     * What a fact is and says, once it is sure that its meeting may be corrected.
     *
     * @throws NotFoundException where there is no such fact
     */
    @Transactional
    Standing standing(UUID factId, int version) {
        FactEntity fact = fact(factId);
        MeetingEntity meeting = meetings.allById(List.of(fact.meetingId())).getFirst();
        OpenMeetings.require(meeting, version, ChangeKind.CORRECTED);
        Correctable row = row(fact, meeting);
        return new Standing(fact.kind(), meeting.id(), Issue.of(meeting.document()), row.written());
    }

    /** What was answered to this command before; empty where it is new. */
    @Transactional
    Optional<Corrected> answered(Command command) {
        return commands.kept(command).map(this::answered);
    }

    /** @param completed what is to hold, with what follows */
    @Transactional
    Corrected correct(CorrectFact asked, Completed completed, Command command) {
        FactEntity fact = fact(asked.factId());
        MeetingEntity meeting = open.forChange(fact.meetingId(), asked.version(), ChangeKind.CORRECTED);
        Correctable row = row(fact, meeting);
        List<CorrectionEntity> earlier = corrections.ofFact(fact.id());
        Map<FactField, @Nullable String> before = row.written();
        places.write(row, completed.values());
        refuseFlaw(row);
        places.refuseTaken(row);
        Occasion occasion = occasion(meeting, asked.reason());
        List<CorrectionEntity> made = Readings.changed(row, before, earlier, occasion);
        return kept(meeting, row, completed.meanings(), made, occasion, command);
    }

    @Transactional
    Corrected add(AddFact asked, Completed completed, Command command) {
        FactEntity parent = fact(asked.parentId());
        MeetingEntity meeting = open.forChange(parent.meetingId(), asked.version(), ChangeKind.CORRECTED);
        row(parent, meeting);
        FactRow row = newFacts.add(asked, meeting, completed.values());
        refuseFlaw(row);
        places.refuseTaken(row);
        Occasion occasion = occasion(meeting, asked.reason());
        CorrectionEntity added = new CorrectionEntity(
                Ids.next(), row.id(), occasion, CorrectionAction.ADDED, null, null, Readings.digest(row));
        return kept(meeting, row, completed.meanings(), List.of(added), occasion, command);
    }

    @Transactional
    Corrected remove(RemoveFact asked, Command command) {
        FactEntity fact = fact(asked.factId());
        if (fact.kind() == FactKind.MEETING) {
            throw new InvalidInputException(
                    "input.fact", "A meeting is not a fact to be removed.", "Withdraw it (withdrawMeeting).");
        }
        MeetingEntity meeting = open.forChange(fact.meetingId(), asked.version(), ChangeKind.CORRECTED);
        Correctable row = row(fact, meeting);
        Occasion occasion = occasion(meeting, asked.reason());
        String read = Readings.wasAdded(corrections.ofFact(fact.id())) ? null : Readings.digest(row);
        places.removeWithAllBelow(meeting.id(), fact.id());
        CorrectionEntity removed =
                new CorrectionEntity(Ids.next(), fact.id(), occasion, CorrectionAction.REMOVED, null, read, null);
        return kept(meeting, row, Map.of(), List.of(removed), occasion, command);
    }

    private Corrected kept(
            MeetingEntity meeting,
            Correctable row,
            Map<FactField, NamedMeaning> meanings,
            List<CorrectionEntity> made,
            Occasion occasion,
            Command command) {
        UUID change = null;
        if (!made.isEmpty()) {
            change = occasion.changeId();
            MeetingState before = meeting.state();
            meeting.become(MeetingState.CORRECTED, meeting.stateReason());
            corrections.keep(made);
            mentions.explain(row, meeting, meanings);
            open.tell(change, meeting, ChangeKind.CORRECTED, occasion.reason(), before);
        }
        Corrected corrected = new Corrected(meeting, row.id(), made);
        return commands.keep(command, new Answer(meeting.id(), false, change, row.id()))
                .map(this::answered)
                .orElse(corrected);
    }

    private Corrected answered(CommandEntity kept) {
        MeetingEntity meeting = meetings.allById(List.of(kept.meetingId())).getFirst();
        UUID change = kept.changeId();
        List<CorrectionEntity> made = change == null ? List.of() : corrections.ofChange(change);
        return new Corrected(meeting, Objects.requireNonNull(kept.factId()), made);
    }

    private Occasion occasion(MeetingEntity meeting, @Nullable String reason) {
        return new Occasion(meeting.id(), Ids.next(), caller.name(), clock.instant(), FieldChecks.reason(reason));
    }

    private FactEntity fact(UUID id) {
        return facts.findByIdOptional(id).orElseThrow(() -> new NotFoundException("fact", id.toString()));
    }

    private Correctable row(FactEntity fact, MeetingEntity meeting) {
        return fact.kind() == FactKind.MEETING
                ? meeting
                : rows.find(fact.kind(), fact.id())
                        .orElseThrow(
                                () -> new NotFoundException("fact", fact.id().toString()));
    }

    private static void refuseFlaw(Correctable row) {
        String flaw = row.flaw();
        if (flaw != null) {
            throw new InvalidInputException(
                    "input", "The " + row.factKind() + " " + flaw + ".", "Change both at once.");
        }
    }
}
