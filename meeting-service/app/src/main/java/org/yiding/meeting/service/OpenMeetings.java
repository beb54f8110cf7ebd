package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ChangeKind;
import org.yiding.meeting.model.MeetingState;
import org.yiding.meeting.store.Ids;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingRepository;
import org.yiding.meeting.store.OutboxRepository;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.NotFoundException;

/** The two ends of every change of a meeting: whether it may happen, and telling that it did. Runs in a transaction. */
@ApplicationScoped
class OpenMeetings {

    private final MeetingRepository meetings;
    private final OutboxRepository outbox;
    private final Caller caller;
    private final Clock clock;

    OpenMeetings(MeetingRepository meetings, OutboxRepository outbox, Caller caller, Clock clock) {
        this.meetings = meetings;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The meeting, kept from every other change until the transaction ends.
     *
     * @param version the one that the caller has seen; null where the caller leaves that open
     * @throws NotFoundException where there is no such meeting
     * @throws ConflictException where its version is another by now or the change cannot happen in its state
     */
    MeetingEntity forChange(UUID id, @Nullable Integer version, ChangeKind change) {
        MeetingEntity meeting =
                meetings.forChange(id).orElseThrow(() -> new NotFoundException("meeting", id.toString()));
        require(meeting, version, change);
        return meeting;
    }

    /** @throws ConflictException where its version is another by now or the change cannot happen in its state */
    static void require(MeetingEntity meeting, @Nullable Integer version, ChangeKind change) {
        if (version != null && version != meeting.version()) {
            throw new ConflictException(
                    "Version " + version + " of meeting " + meeting.id() + " is not the current one, which is "
                            + meeting.version() + ".",
                    "Read the meeting again, see what changed since (changes), and repeat with version "
                            + meeting.version() + ".");
        }
        if (!change.isPossibleIn(meeting.state())) {
            throw new ConflictException(
                    "Meeting " + meeting.id() + " is " + meeting.state() + " and cannot become " + change + ".",
                    remedy(meeting.state(), change));
        }
    }

    /**
     * Tells what was done, as the transaction's last step.
     *
     * @param before the state before the change
     * @return the change's id
     */
    UUID tell(MeetingEntity meeting, ChangeKind change, @Nullable String reason, MeetingState before) {
        UUID id = Ids.next();
        tell(id, meeting, change, reason, before);
        return id;
    }

    /** The same where the change's id had to be known before. */
    void tell(UUID id, MeetingEntity meeting, ChangeKind change, @Nullable String reason, MeetingState before) {
        boolean forReaders = before.isConfirmed() || meeting.state().isConfirmed();
        outbox.tell(id, meeting, change, reason, caller.name(), clock.instant(), forReaders);
    }

    private static String remedy(MeetingState state, ChangeKind change) {
        if (change.isPossibleIn(MeetingState.CORRECTED) && !state.isOpen()) {
            return "Reopen it first (reopenMeeting, with a reason); the correction is then confirmed anew.";
        }
        if (change.isPossibleIn(MeetingState.CONFIRMED) && state.isOpen()) {
            return change == ChangeKind.REOPENED
                    ? "It is open already: correct it as it is."
                    : "Confirm it first (confirmMeeting).";
        }
        return "Read its state and its changes: this has happened already, or the record no longer stands.";
    }
}
