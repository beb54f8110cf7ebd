package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ChangeKind;
import org.yiding.meeting.model.MeetingState;
import org.yiding.meeting.store.CommandRepository.Answer;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingRepository;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;

/**
 * Moves records from state to state, each move one transaction that is told in the change feed. Every method answers the
 * meeting as it is afterwards; a repeat under the same key changes nothing.
 */
@ApplicationScoped
@Transactional
public class Workflow {

    private static final int LONGEST_REASON = 1000;

    private final OpenMeetings open;
    private final MeetingRepository meetings;
    private final Commands commands;

    Workflow(OpenMeetings open, MeetingRepository meetings, Commands commands) {
        this.open = open;
        this.meetings = meetings;
        this.commands = commands;
    }

    /** A person stands for the record. */
    public MeetingEntity confirm(MeetingCommand command) {
        return change(
                command,
                commands.of(command.clientMutationId(), "confirmMeeting", command.meetingId(), command.version()),
                ChangeKind.CONFIRMED,
                meeting -> meeting.become(MeetingState.CONFIRMED, null));
    }

    /** @param internal whether it is kept from publication instead of published */
    public MeetingEntity publish(MeetingCommand command, boolean internal) {
        return change(
                command,
                commands.of(
                        command.clientMutationId(), "publishMeeting", command.meetingId(), command.version(), internal),
                internal ? ChangeKind.MARKED_INTERNAL : ChangeKind.PUBLISHED,
                meeting -> meeting.become(internal ? MeetingState.INTERNAL : MeetingState.PUBLISHED, null));
    }

    /** Opens a record for correction again that was confirmed, withdrawn or superseded. */
    public MeetingEntity reopen(MeetingCommand command) {
        String reason = required(command.reason());
        return change(
                command,
                commands.of(
                        command.clientMutationId(),
                        "reopenMeeting",
                        command.meetingId(),
                        command.version(),
                        command.reason()),
                ChangeKind.REOPENED,
                meeting -> {
                    refuseTakenNumber(meeting);
                    meeting.become(MeetingState.CORRECTED, reason);
                });
    }

    /** Takes a record back; its number is free for another one. */
    public MeetingEntity withdraw(MeetingCommand command) {
        String reason = required(command.reason());
        return change(
                command,
                commands.of(
                        command.clientMutationId(),
                        "withdrawMeeting",
                        command.meetingId(),
                        command.version(),
                        command.reason()),
                ChangeKind.WITHDRAWN,
                meeting -> meeting.become(MeetingState.WITHDRAWN, reason));
    }

    /** @param successorId of the meeting whose record stands in this one's place */
    public MeetingEntity supersede(MeetingCommand command, UUID successorId) {
        @Nullable String reason = command.reason() == null ? null : required(command.reason());
        return change(
                command,
                commands.of(
                        command.clientMutationId(),
                        "supersedeMeeting",
                        command.meetingId(),
                        command.version(),
                        successorId,
                        command.reason()),
                ChangeKind.SUPERSEDED,
                meeting -> meeting.giveWayTo(successor(meeting, successorId), reason));
    }

    private MeetingEntity change(MeetingCommand asked, Command command, ChangeKind kind, Consumer<MeetingEntity> move) {
        if (commands.kept(command).isPresent()) {
            return found(asked.meetingId());
        }
        MeetingEntity meeting = open.forChange(asked.meetingId(), asked.version(), kind);
        MeetingState before = meeting.state();
        move.accept(meeting);
        UUID change = open.tell(meeting, kind, meeting.stateReason(), before);
        commands.keep(command, new Answer(meeting.id(), false, change, null));
        return meeting;
    }

    private MeetingEntity found(UUID id) {
        return meetings.allById(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("meeting", id.toString()));
    }

    private MeetingEntity successor(MeetingEntity meeting, UUID id) {
        MeetingEntity successor =
                meetings.findByIdOptional(id).orElseThrow(() -> new NotFoundException("meeting", id.toString()));
        if (successor.id().equals(meeting.id())) {
            throw new InvalidInputException(
                    "by", "A meeting cannot supersede itself.", "Name the meeting whose record stands in its place.");
        }
        if (!successor.state().isCurrent()) {
            throw new ConflictException(
                    "Meeting " + id + " is " + successor.state() + " itself and cannot supersede another.",
                    "Name a meeting whose record stands.");
        }
        return successor;
    }

    private void refuseTakenNumber(MeetingEntity meeting) {
        Integer ordinal = meeting.ordinal();
        if (meeting.state().isCurrent() || ordinal == null || meeting.heldOn() == null) {
            return;
        }
        meetings.ofOrdinal(meeting.body().id(), ordinal, meeting.heldOn().getYear())
                .ifPresent(there -> {
                    throw new ConflictException(
                            "Meeting " + there.id() + " has taken the place of meeting " + meeting.id() + ".",
                            "Withdraw that one first, or leave this one as it is.");
                });
    }

    private static String required(@Nullable String reason) {
        String stated = reason == null ? "" : reason.strip();
        if (stated.isEmpty() || stated.length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    "reason",
                    "The reason is empty or longer than " + LONGEST_REASON + " characters.",
                    "Say in a sentence why; it is kept with the change.");
        }
        return stated;
    }
}
