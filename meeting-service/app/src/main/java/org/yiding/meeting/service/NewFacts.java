package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.service.AddFact.Span;
import org.yiding.meeting.store.AgendaItemEntity;
import org.yiding.meeting.store.AssignmentEntity;
import org.yiding.meeting.store.AttendanceEntity;
import org.yiding.meeting.store.AttendanceEntity.Attendee;
import org.yiding.meeting.store.ConditionEntity;
import org.yiding.meeting.store.DirectiveEntity;
import org.yiding.meeting.store.DocumentRepository;
import org.yiding.meeting.store.EvidenceEntity;
import org.yiding.meeting.store.FactEntity;
import org.yiding.meeting.store.FactRow;
import org.yiding.meeting.store.FactRows;
import org.yiding.meeting.store.Ids;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.ReferenceEntity;
import org.yiding.meeting.store.ReferenceRelation;
import org.yiding.meeting.store.ResolutionEntity;
import org.yiding.meeting.store.SourceDocumentEntity;
import org.yiding.meeting.store.SumEntity;
import org.yiding.meeting.store.TabledDocumentEntity;
import org.yiding.support.error.InvalidInputException;

/** Makes the rows of facts that a person adds, and the proof that the person points at. Runs in a transaction. */
@ApplicationScoped
class NewFacts {

    private static final int LONGEST_SPAN = 20_000;

    private final FactRows rows;
    private final DocumentRepository documents;

    NewFacts(FactRows rows, DocumentRepository documents) {
        this.rows = rows;
        this.documents = documents;
    }

    /** @param values what it says, completed with what follows */
    FactRow add(AddFact asked, MeetingEntity meeting, Map<FactField, @Nullable String> values) {
        return add(asked.kind(), asked.parentId(), asked.span(), meeting, values);
    }

    /** @param span what proves it in the meeting's document, null where nothing is pointed at */
    FactRow add(
            FactKind kind,
            UUID parentId,
            @Nullable Span span,
            MeetingEntity meeting,
            Map<FactField, @Nullable String> values) {
        int place = nextPlace(kind, parentId, meeting.id());
        UUID id = Ids.next();
        FactRow row = blank(kind, id, parentId, place, words(values));
        values.forEach(row::write);
        FactEntity fact = new FactEntity(id, meeting.document().id(), meeting.id(), kind, Confidence.CERTAIN);
        rows.add(fact, row, span == null ? List.of() : List.of(proof(id, meeting.document(), span)));
        return row;
    }

    private static FactRow blank(FactKind kind, UUID id, UUID parent, int place, String words) {
        return switch (kind) {
            case ITEM -> new AgendaItemEntity(id, parent, place, ItemKind.STUDY, null);
            case TABLED_DOCUMENT -> new TabledDocumentEntity(id, parent, place, "", null, "");
            case RESOLUTION -> new ResolutionEntity(id, parent, place, "", null, null, null);
            case ASSIGNMENT ->
                new AssignmentEntity(
                        id, parent, place, AssignmentRole.RESPONSIBLE, words, null, null, "", null, null, null, null);
            case DIRECTIVE -> new DirectiveEntity(id, parent, place, List.of(), "");
            case REFERENCE -> new ReferenceEntity(id, parent, place, "", ReferenceRelation.MENTIONED, "");
            case ATTENDANCE -> new AttendanceEntity(id, parent, place, AttendanceRole.PRESENT, words, Attendee.NOBODY);
            case SUM -> new SumEntity(id, parent, place, BigDecimal.ZERO, "CNY", "", null);
            case CONDITION -> new ConditionEntity(id, parent, place, "");
            case MEETING -> throw new IllegalArgumentException("A meeting is imported, not added");
        };
    }

    /** Agency and name as one, as a list of attendance writes them. */
    private static String words(Map<FactField, @Nullable String> values) {
        return Stream.of(FactField.AGENCY_NAME, FactField.PERSON_NAME)
                .map(values::get)
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    private int nextPlace(FactKind kind, UUID parentId, UUID meetingId) {
        FactField number = kind == FactKind.ITEM ? FactField.NUMBER : FactField.ORDINAL;
        return rows.all(meetingId).stream()
                        .filter(row -> row.factKind() == kind)
                        .filter(row -> row.parentId().equals(parentId))
                        .mapToInt(row -> number.isOf(row.factKind())
                                ? Integer.parseInt(Objects.requireNonNull(row.written(number)))
                                : row.place())
                        .max()
                        .orElse(0)
                + 1;
    }

    private EvidenceEntity proof(UUID factId, SourceDocumentEntity document, Span span) {
        boolean inside = span.start() >= 0 && span.start() < span.end() && span.end() <= document.characters();
        if (!inside || span.end() - span.start() > LONGEST_SPAN) {
            throw new InvalidInputException(
                    "input.evidence",
                    "start " + span.start() + " and end " + span.end() + " are not a span of the document's "
                            + document.characters() + " characters.",
                    "Send 0 <= start < end, at most " + LONGEST_SPAN
                            + " characters, as minutes.document.text counts them.");
        }
        String before = text(document, 0, span.end());
        String quote = before.substring(before.offsetByCodePoints(0, span.start()));
        int line = (int) before.substring(0, before.length() - quote.length())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return new EvidenceEntity(factId, 1, span.start(), span.end(), quote, line, null);
    }

    private String text(SourceDocumentEntity document, int start, int length) {
        return Objects.requireNonNull(
                documents.slices(List.of(document.id()), start, length).get(document.id()));
    }
}
