package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ChangeKind;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.MeetingState;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.service.MinutesIntake.Understood;
import org.yiding.meeting.service.registration.Issue;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.CorrectionRepository;
import org.yiding.meeting.store.DocumentRepository;
import org.yiding.meeting.store.DocumentRepository.NewDocument;
import org.yiding.meeting.store.EvidenceEntity;
import org.yiding.meeting.store.EvidenceRepository;
import org.yiding.meeting.store.FactRow;
import org.yiding.meeting.store.FactRows;
import org.yiding.meeting.store.Ids;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingRepository;
import org.yiding.meeting.store.MentionEntity;
import org.yiding.meeting.store.NewRecord;
import org.yiding.meeting.store.RecordRepository;
import org.yiding.meeting.store.SourceDocumentEntity;
import org.yiding.meeting.store.WarningEntity;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.NotFoundException;

/** Writes a new reading of a meeting that is there: one transaction. */
@ApplicationScoped
class RereadKeeper {

    private final OpenMeetings open;
    private final MeetingRepository meetings;
    private final DocumentRepository documents;
    private final RecordRepository records;
    private final FactRows rows;
    private final EvidenceRepository evidence;
    private final CorrectionRepository corrections;
    private final FactPlaces places;
    private final Replay replay;
    private final SettledNames settledNames;

    RereadKeeper(
            OpenMeetings open,
            MeetingRepository meetings,
            DocumentRepository documents,
            RecordRepository records,
            FactRows rows,
            EvidenceRepository evidence,
            CorrectionRepository corrections,
            FactPlaces places,
            Replay replay,
            SettledNames settledNames) {
        this.open = open;
        this.meetings = meetings;
        this.documents = documents;
        this.records = records;
        this.rows = rows;
        this.evidence = evidence;
        this.corrections = corrections;
        this.places = places;
        this.replay = replay;
        this.settledNames = settledNames;
    }

    /**
     * What a meeting was read from.
     *
     * @param issue how the words of its document are understood
     * @param government the full name of the government that met
     * @param ordinalAsRead its number as the machine read it, null where it read none
     */
    record Source(
            String fileName,
            byte[] content,
            Issue issue,
            String government,
            @Nullable Integer ordinalAsRead) {}

    /** @throws ConflictException where it cannot be read again as it stands */
    @Transactional
    Source source(RereadMinutes asked) {
        MeetingEntity meeting = meetings.allById(List.of(asked.meetingId())).stream()
                .findFirst()
                .orElseThrow(
                        () -> new NotFoundException("meeting", asked.meetingId().toString()));
        OpenMeetings.require(meeting, asked.version(), ChangeKind.REREAD);
        SourceDocumentEntity document = meeting.document();
        String ordinal = Readings.asRead(
                corrections.ofFact(meeting.id()), FactField.ORDINAL, meeting.written(FactField.ORDINAL));
        return new Source(
                document.fileName(),
                documents.content(document.id()).orElseThrow(),
                Issue.of(document),
                meeting.body().name(),
                ordinal == null ? null : Integer.valueOf(ordinal));
    }

    /** @throws ConflictException where the document is that of another meeting, or the meeting changed meanwhile */
    @Transactional
    Reread reread(RereadMinutes asked, Understood understood) {
        NewDocument document = understood.document();
        ReadMinutes read = understood.minutes();
        MeetingEntity meeting = open.forChange(asked.meetingId(), asked.version(), ChangeKind.REREAD);
        MeetingState before = meeting.state();
        boolean same = meeting.document().sha256().equals(document.sha256());
        SourceDocumentEntity source = same ? meeting.document() : stored(document, meeting);
        Map<UUID, List<CorrectionEntity>> corrected =
                Batches.grouped(corrections.ofMeetings(List.of(meeting.id())), CorrectionEntity::factId);
        List<FactRow> old = rows.all(meeting.id()).stream()
                .filter(row -> !row.removed() || Replay.wasRemoved(corrected.get(row.id())))
                .toList();
        Map<UUID, List<EvidenceEntity>> oldProof =
                proof(evidence.ofFacts(old.stream().map(FactRow::id).toList()));
        NewRecord fresh = RecordAssembler.assemble(meeting.id(), source, meeting.body(), read, understood.registered());
        Matches matches = Matches.of(meeting.id(), old, oldProof, corrected, fresh.facts(), proof(fresh.evidence()));
        Map<String, MentionEntity> settled = settledNames.of(meeting.id());
        old.forEach(FactRow::remove);
        meeting.readFrom(source);
        Set<FactField> correctedHead = fields(corrected.getOrDefault(meeting.id(), List.of()));
        places.write(meeting, uncorrected(fresh.meeting(), correctedHead));
        meeting.become(before, meeting.stateReason());
        List<WarningEntity> warnings = RecordKeeper.rows(source.id(), read.warnings());
        records.persistAgain(fresh, source, warnings, correctedHead);
        UUID change = Ids.next();
        Replay.Outcome outcome = replay.onto(meeting, matches, old, oldProof, corrected, change);
        List<CorrectionEntity> kept = new ArrayList<>(outcome.kept());
        kept.addAll(settledNames.again(meeting, fresh.facts(), settled, change));
        places.refuseTaken(meeting);
        open.tell(change, meeting, same ? ChangeKind.REREAD : ChangeKind.REIMPORTED, null, before);
        return new Reread(meeting, kept, outcome.lost(), warnings);
    }

    private SourceDocumentEntity stored(NewDocument document, MeetingEntity meeting) {
        meetings.everOfDocument(document.sha256())
                .filter(owner -> !owner.id().equals(meeting.id()))
                .ifPresent(owner -> {
                    throw new ConflictException(
                            "The document is that of meeting " + owner.id() + ".",
                            "Compare the two meetings; withdraw or supersede the one that is wrong.");
                });
        if (documents.insertOnce(document)) {
            return documents.findById(document.id());
        }
        return documents.ofSha256(document.sha256());
    }

    /** What the new reading says of the meeting itself where no person said otherwise; its body stays. */
    private static Map<FactField, @Nullable String> uncorrected(MeetingEntity fresh, Set<FactField> corrected) {
        Map<FactField, @Nullable String> values = new LinkedHashMap<>(fresh.written());
        values.remove(FactField.BODY);
        values.remove(FactField.BODY_KIND);
        values.keySet().removeAll(corrected);
        return values;
    }

    /** The fields that a person changed. */
    private static Set<FactField> fields(List<CorrectionEntity> corrected) {
        return corrected.stream()
                .flatMap(correction -> Stream.ofNullable(correction.field()))
                .collect(Collectors.toSet());
    }

    private static Map<UUID, List<EvidenceEntity>> proof(Collection<EvidenceEntity> spans) {
        return Batches.grouped(new ArrayList<>(spans), EvidenceEntity::factId);
    }
}
