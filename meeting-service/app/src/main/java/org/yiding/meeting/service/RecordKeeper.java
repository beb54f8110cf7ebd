package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ChangeKind;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.Meeting;
import org.yiding.meeting.model.MeetingState;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.service.MinutesIntake.Understood;
import org.yiding.meeting.store.BodyEntity;
import org.yiding.meeting.store.BodyRepository;
import org.yiding.meeting.store.CommandEntity;
import org.yiding.meeting.store.CommandRepository.Answer;
import org.yiding.meeting.store.DocumentRepository;
import org.yiding.meeting.store.DocumentRepository.NewDocument;
import org.yiding.meeting.store.Ids;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingRepository;
import org.yiding.meeting.store.NewRecord;
import org.yiding.meeting.store.RecordRepository;
import org.yiding.meeting.store.SourceDocumentEntity;
import org.yiding.meeting.store.WarningEntity;
import org.yiding.meeting.store.WarningRepository;
import org.yiding.support.error.ConflictException;

/** Keeps records: each method is one transaction. */
@ApplicationScoped
class RecordKeeper {

    private final DocumentRepository documents;
    private final BodyRepository bodies;
    private final MeetingRepository meetings;
    private final RecordRepository records;
    private final WarningRepository warnings;
    private final Commands commands;
    private final OpenMeetings open;

    RecordKeeper(
            DocumentRepository documents,
            BodyRepository bodies,
            MeetingRepository meetings,
            RecordRepository records,
            WarningRepository warnings,
            Commands commands,
            OpenMeetings open) {
        this.documents = documents;
        this.bodies = bodies;
        this.meetings = meetings;
        this.records = records;
        this.warnings = warnings;
        this.commands = commands;
        this.open = open;
    }

    /**
     * What was answered to this command before; empty where it is new.
     *
     * @throws ConflictException where its key was used for another input
     */
    @Transactional
    Optional<Imported> answered(Command command) {
        return commands.kept(command).map(this::imported);
    }

    /** The answer for a document that is there already; empty where it is not. */
    @Transactional
    Optional<Imported> existing(String sha256, Command command) {
        return meetings.ofDocument(sha256)
                .or(() -> meetings.everOfDocument(sha256))
                .map(meeting -> answer(command, meeting, null));
    }

    /**
     * Stores a document and the whole record that was read from it, or nothing.
     *
     * @param government the full name of the government that met
     * @throws ConflictException where another document records the same meeting, or the command's key is taken
     */
    @Transactional
    Imported store(Understood understood, String government, Command command) {
        NewDocument document = understood.document();
        ReadMinutes read = understood.minutes();
        if (!documents.insertOnce(document)) {
            MeetingEntity winner = meetings.ofDocument(document.sha256()).orElseThrow();
            return answer(command, winner, null);
        }
        Meeting head = read.meeting();
        BodyEntity body = bodies.obtain(Ids.next(), government, value(head.bodyKind()));
        refuseSecondDocument(body, value(head.ordinal()), value(head.heldOn()));
        SourceDocumentEntity stored = documents.findById(document.id());
        NewRecord record = RecordAssembler.assemble(stored, body, read, understood.registered());
        records.persist(record, rows(document.id(), read.warnings()));
        UUID change = open.tell(record.meeting(), ChangeKind.IMPORTED, null, MeetingState.DRAFT);
        return answer(command, record.meeting(), change);
    }

    private void refuseSecondDocument(BodyEntity body, @Nullable Integer ordinal, @Nullable LocalDate heldOn) {
        if (ordinal == null || heldOn == null) {
            return;
        }
        meetings.ofOrdinal(body.id(), ordinal, heldOn.getYear()).ifPresent(there -> {
            throw new ConflictException(
                    "Meeting " + ordinal + " of " + body.name() + " in " + heldOn.getYear()
                            + " is recorded already, from another document (meeting " + there.id() + ").",
                    "Compare the two documents; to let this one stand, read the meeting again from it (rereadMinutes).");
        });
    }

    /** @param change null where the meeting was there before */
    private Imported answer(Command command, MeetingEntity meeting, @Nullable UUID change) {
        boolean alreadyImported = change == null;
        return commands.keep(command, new Answer(meeting.id(), alreadyImported, change, null))
                .map(this::imported)
                .orElseGet(() -> imported(meeting, alreadyImported));
    }

    private Imported imported(CommandEntity kept) {
        MeetingEntity meeting = meetings.allById(List.of(kept.meetingId())).getFirst();
        return imported(meeting, kept.alreadyImported());
    }

    private Imported imported(MeetingEntity meeting, boolean alreadyImported) {
        List<WarningEntity> found = warnings.ofDocument(meeting.document().id());
        return new Imported(meeting, alreadyImported, found);
    }

    static List<WarningEntity> rows(UUID documentId, List<Warning> warnings) {
        return IntStream.range(0, warnings.size())
                .mapToObj(i -> row(documentId, i + 1, warnings.get(i)))
                .toList();
    }

    private static WarningEntity row(UUID documentId, int position, Warning warning) {
        return new WarningEntity(
                documentId, position, warning.code().name(), warning.message(), warning.start(), warning.end());
    }

    private static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }
}
