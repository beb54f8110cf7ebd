package org.yiding.meeting.graphql;

import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.Mentioned;
import org.yiding.meeting.store.AgendaItemEntity;
import org.yiding.meeting.store.AssignmentEntity;
import org.yiding.meeting.store.AttendanceEntity;
import org.yiding.meeting.store.BodyEntity;
import org.yiding.meeting.store.ChangeEntity;
import org.yiding.meeting.store.ConditionEntity;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.DirectiveEntity;
import org.yiding.meeting.store.EvidenceEntity;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.MeetingEntity.Chair;
import org.yiding.meeting.store.MentionCandidateEntity;
import org.yiding.meeting.store.MentionEntity;
import org.yiding.meeting.store.MinutesDetails;
import org.yiding.meeting.store.ReferenceEntity;
import org.yiding.meeting.store.ResolutionEntity;
import org.yiding.meeting.store.SourceDocumentEntity;
import org.yiding.meeting.store.SumEntity;
import org.yiding.meeting.store.TabledDocumentEntity;
import org.yiding.meeting.store.WarningEntity;

/** Turns stored rows into what the graph shows of them. */
final class Views {

    private Views() {}

    /** @param downloadUrl the address of the meeting's document */
    static Meeting meeting(MeetingEntity row, String downloadUrl) {
        Chair chair = row.chair();
        return new Meeting(
                row.id().toString(),
                row.ordinal(),
                row.heldOn(),
                row.partOfDay(),
                row.state(),
                row.version(),
                row.stateReason(),
                row.title(),
                body(row.body()),
                chair == null ? null : new Person(chair.personId()),
                chair == null ? null : chair.title(),
                minutes(row.minutes(), document(row.document(), downloadUrl)));
    }

    static AgendaItem item(AgendaItemEntity row) {
        return new AgendaItem(row.id().toString(), row.number(), row.kind(), row.title());
    }

    static TabledDocument tabled(TabledDocumentEntity row) {
        return new TabledDocument(row.id().toString(), row.title(), row.type(), new Regulation(row.regulationId()));
    }

    static Resolution resolution(ResolutionEntity row) {
        return new Resolution(
                row.id().toString(),
                row.ordinal(),
                row.text(),
                row.decision(),
                row.decisionAsWritten(),
                row.effectiveOn());
    }

    static Assignment assignment(AssignmentEntity row) {
        return new Assignment(
                row.id().toString(),
                row.role(),
                row.action(),
                row.nextStep(),
                row.nextStepAsWritten(),
                row.effectiveOn(),
                row.dueOn(),
                row.asWritten(),
                agency(row.agencyId()),
                person(row.personId()));
    }

    static Directive directive(DirectiveEntity row) {
        return new Directive(row.id().toString(), row.addressees(), row.action());
    }

    static DocumentReference reference(ReferenceEntity row) {
        return new DocumentReference(row.id().toString(), row.title(), new Regulation(row.regulationId()));
    }

    static Attendance attendance(AttendanceEntity row) {
        return new Attendance(
                row.id().toString(),
                row.role(),
                row.asWritten(),
                row.unnamed(),
                row.name(),
                person(row.personId()),
                row.agencyAsWritten(),
                agency(row.agencyId()),
                row.post(),
                row.excuse(),
                row.note());
    }

    static Money sum(SumEntity row) {
        return new Money(row.id().toString(), row.amount(), row.currency(), row.asWritten(), row.purpose());
    }

    static Condition condition(ConditionEntity row) {
        return new Condition(row.id().toString(), row.text());
    }

    static Correction correction(CorrectionEntity row) {
        return new Correction(
                row.id().toString(),
                row.factId().toString(),
                row.action(),
                row.field(),
                row.asRead(),
                row.corrected(),
                row.correctedBy(),
                row.correctedAt(),
                row.reason());
    }

    static Evidence evidence(EvidenceEntity row) {
        return new Evidence(row.start(), row.end(), row.quote(), row.line(), row.page());
    }

    static Mention mention(Mentioned row) {
        MentionEntity mention = row.mention();
        boolean ofAgency = mention.field().isAgency();
        return new Mention(
                mention.field(),
                mention.asWritten(),
                agency(ofAgency ? mention.meantId() : null),
                person(ofAgency ? null : mention.meantId()),
                mention.asOf(),
                mention.confidence(),
                mention.basis(),
                mention.reason(),
                row.candidates().stream().map(Views::candidate).toList(),
                mention.settledBy(),
                mention.settledAt());
    }

    private static NameCandidate candidate(MentionCandidateEntity row) {
        return new NameCandidate(new Agency(row.agencyId()), row.name(), row.score(), row.reason());
    }

    static Change change(ChangeEntity row) {
        return new Change(
                row.id().toString(),
                row.type(),
                row.meetingId().toString(),
                row.version(),
                row.causedBy(),
                row.occurredAt(),
                row.reason());
    }

    static Warning warning(WarningEntity row) {
        return new Warning(row.code(), row.message(), row.start(), row.end());
    }

    private static Body body(BodyEntity row) {
        return new Body(row.id().toString(), row.name(), row.kind());
    }

    private static Minutes minutes(MinutesDetails details, SourceDocument document) {
        return new Minutes(
                details.compiledOn(),
                details.printedOn(),
                agency(details.compiledById()),
                agency(details.issuerId()),
                details.publication(),
                details.distribution(),
                person(details.recorderId()),
                document);
    }

    private static SourceDocument document(SourceDocumentEntity row, String downloadUrl) {
        return new SourceDocument(
                row.id().toString(), row.fileName(), row.sha256(), row.mediaType(), row.characters(), downloadUrl);
    }

    private static @Nullable Agency agency(@Nullable String id) {
        return id == null ? null : new Agency(id);
    }

    private static @Nullable Person person(@Nullable String id) {
        return id == null ? null : new Person(id);
    }
}
