package org.yiding.meeting.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.Condition;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Directive;
import org.yiding.meeting.model.DocumentReference;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;
import org.yiding.meeting.model.Money;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;
import org.yiding.meeting.model.TabledDocument;
import org.yiding.meeting.service.MentionRows.Explained;
import org.yiding.meeting.service.registration.Instruments;
import org.yiding.meeting.service.registration.NamedMeaning;
import org.yiding.meeting.service.registration.Registered;
import org.yiding.meeting.store.AgendaItemEntity;
import org.yiding.meeting.store.AssignmentEntity;
import org.yiding.meeting.store.AttendanceEntity;
import org.yiding.meeting.store.AttendanceEntity.Attendee;
import org.yiding.meeting.store.BodyEntity;
import org.yiding.meeting.store.ConditionEntity;
import org.yiding.meeting.store.DirectiveEntity;
import org.yiding.meeting.store.EvidenceEntity;
import org.yiding.meeting.store.FactEntity;
import org.yiding.meeting.store.Ids;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.NewRecord;
import org.yiding.meeting.store.ReferenceEntity;
import org.yiding.meeting.store.ReferenceRelation;
import org.yiding.meeting.store.ResolutionEntity;
import org.yiding.meeting.store.SourceDocumentEntity;
import org.yiding.meeting.store.SumEntity;
import org.yiding.meeting.store.TabledDocumentEntity;

/** Turns a reading and the ids of what it names into the rows of a record. */
final class RecordAssembler {

    private final SourceDocumentEntity document;
    private final Registered registered;
    private final Instruments instruments;
    private final NewRecord record;
    private final MentionRows mentions;

    private RecordAssembler(
            SourceDocumentEntity document, Registered registered, Instruments instruments, MeetingEntity meeting) {
        this.document = document;
        this.registered = registered;
        this.instruments = instruments;
        this.record = new NewRecord(meeting);
        this.mentions = new MentionRows(meeting.id(), document.asOf(), null);
    }

    static NewRecord assemble(SourceDocumentEntity document, BodyEntity body, ReadMinutes read, Registered registered) {
        return assemble(Ids.next(), document, body, read, registered);
    }

    /** The same for a meeting that has its id already. */
    static NewRecord assemble(
            UUID meetingId, SourceDocumentEntity document, BodyEntity body, ReadMinutes read, Registered registered) {
        MeetingEntity meeting = HeadRows.meeting(meetingId, document, body, read, registered);
        RecordAssembler assembler = new RecordAssembler(document, registered, new Instruments(read), meeting);
        assembler.head(meeting.id(), read);
        read.items().forEach(item -> assembler.item(meeting.id(), item));
        for (int i = 0; i < read.attendance().size(); i++) {
            assembler.attendance(meeting.id(), i + 1, read.attendance().get(i));
        }
        return assembler.record;
    }

    /** The meeting is proved by every span that one of its own values was read from, each once. */
    private void head(UUID id, ReadMinutes read) {
        Set<Evidence> spans = new LinkedHashSet<>();
        Confidence least = Confidence.CERTAIN;
        for (Fact<?> fact : HeadRows.facts(read)) {
            if (fact != null) {
                spans.addAll(fact.evidence());
                least = least.compareTo(fact.confidence()) < 0 ? fact.confidence() : least;
            }
        }
        prove(id, FactKind.MEETING, least, List.copyOf(spans));
        HeadRows.meanings(read, registered)
                .forEach((field, meaning) ->
                        named(id, field, record.meeting().written(Objects.requireNonNull(field.words())), meaning));
    }

    private void item(UUID meetingId, AgendaItem item) {
        UUID id = Ids.next();
        prove(id, FactKind.ITEM, item.confidence(), item.evidence());
        record.add(new AgendaItemEntity(id, meetingId, item.number(), item.kind(), item.title()));
        for (int i = 0; i < item.documents().size(); i++) {
            tabled(id, i + 1, item.documents().get(i));
        }
        item.resolutions().forEach(resolution -> resolution(id, resolution));
    }

    private void tabled(UUID itemId, int position, TabledDocument tabled) {
        UUID id = Ids.next();
        prove(id, FactKind.TABLED_DOCUMENT, tabled.confidence(), tabled.evidence());
        record.add(new TabledDocumentEntity(
                id, itemId, position, tabled.title(), tabled.type(), registered.document(tabled.title())));
    }

    private void resolution(UUID itemId, Resolution resolution) {
        UUID id = Ids.next();
        prove(id, FactKind.RESOLUTION, resolution.confidence(), resolution.evidence());
        record.add(new ResolutionEntity(
                id,
                itemId,
                resolution.ordinal(),
                resolution.text(),
                resolution.ruling().map(Ruling::decision).orElse(null),
                resolution.ruling().map(Ruling::asWritten).orElse(null),
                HeadRows.value(resolution.effectiveOn())));
        for (int i = 0; i < resolution.assignments().size(); i++) {
            assignment(id, i + 1, resolution.assignments().get(i));
        }
        for (int i = 0; i < resolution.directives().size(); i++) {
            directive(id, i + 1, resolution.directives().get(i));
        }
        references(id, resolution);
        for (int i = 0; i < resolution.sums().size(); i++) {
            sum(id, i + 1, resolution.sums().get(i));
        }
        for (int i = 0; i < resolution.conditions().size(); i++) {
            condition(id, i + 1, resolution.conditions().get(i));
        }
    }

    private void assignment(UUID resolutionId, int position, Assignment assignment) {
        UUID id = Ids.next();
        String person = assignment.agency() == null ? assignment.person() : null;
        prove(id, FactKind.ASSIGNMENT, assignment.confidence(), assignment.evidence());
        record.add(new AssignmentEntity(
                id,
                resolutionId,
                position,
                assignment.role(),
                assignment.asWritten(),
                named(id, FactField.AGENCY, assignment.agency(), registered.agency(assignment.agency())),
                named(id, FactField.PERSON, person, registered.person(person, null)),
                assignment.action(),
                assignment.nextStep(),
                assignment.nextStepAsWritten(),
                assignment.effectiveOn(),
                assignment.dueOn()));
    }

    private void directive(UUID resolutionId, int position, Directive directive) {
        UUID id = Ids.next();
        prove(id, FactKind.DIRECTIVE, directive.confidence(), directive.evidence());
        record.add(new DirectiveEntity(id, resolutionId, position, directive.addressees(), directive.action()));
    }

    private void sum(UUID resolutionId, int position, Money sum) {
        UUID id = Ids.next();
        prove(id, FactKind.SUM, sum.confidence(), sum.evidence());
        record.add(new SumEntity(
                id, resolutionId, position, sum.amount(), sum.currency(), sum.asWritten(), sum.purpose()));
    }

    private void condition(UUID resolutionId, int position, Condition condition) {
        UUID id = Ids.next();
        prove(id, FactKind.CONDITION, condition.confidence(), condition.evidence());
        record.add(new ConditionEntity(id, resolutionId, position, condition.text()));
    }

    /** An instrument that a resolution names several times is one reference, proved by every place. */
    private void references(UUID resolutionId, Resolution resolution) {
        Map<String, List<DocumentReference>> byTitle = new LinkedHashMap<>();
        for (DocumentReference reference : resolution.references()) {
            byTitle.computeIfAbsent(Instruments.plain(reference.title()), title -> new ArrayList<>())
                    .add(reference);
        }
        int position = 0;
        for (List<DocumentReference> named : byTitle.values()) {
            UUID id = Ids.next();
            DocumentReference first = named.getFirst();
            List<Evidence> spans = named.stream()
                    .flatMap(reference -> reference.evidence().stream())
                    .toList();
            prove(id, FactKind.REFERENCE, first.confidence(), spans);
            record.add(new ReferenceEntity(
                    id,
                    resolutionId,
                    ++position,
                    first.title(),
                    relation(resolution, named),
                    registered.document(first.title())));
        }
    }

    private ReferenceRelation relation(Resolution resolution, List<DocumentReference> named) {
        String title = named.getFirst().title();
        if (Instruments.decidedBy(resolution).anyMatch(Instruments.plain(title)::equals)) {
            return ReferenceRelation.DECIDED;
        }
        if (instruments.isAmended(title)) {
            return ReferenceRelation.AMENDED;
        }
        boolean drafted = named.stream()
                .flatMap(reference -> Stream.of(reference.title(), reference.asWritten()))
                .anyMatch(words -> instruments.isToBeDrafted(resolution, words));
        return drafted ? ReferenceRelation.TO_BE_DRAFTED : ReferenceRelation.MENTIONED;
    }

    private void attendance(UUID meetingId, int position, Attendance line) {
        UUID id = Ids.next();
        prove(id, FactKind.ATTENDANCE, line.confidence(), line.evidence());
        record.add(new AttendanceEntity(
                id,
                meetingId,
                position,
                line.role(),
                line.asWritten(),
                new Attendee(
                        line.name(),
                        named(id, FactField.PERSON, line.name(), registered.person(line.name(), line.agency())),
                        line.agency(),
                        named(id, FactField.AGENCY, line.agency(), registered.agency(line.agency())),
                        line.post(),
                        line.reason(),
                        line.note())));
    }

    /** Keeps whom a name means and gives the id; null where nobody is named. */
    private @Nullable String named(
            UUID factId, FactField field, @Nullable String asWritten, @Nullable NamedMeaning meaning) {
        if (meaning == null) {
            return null;
        }
        Explained explained = mentions.of(factId, field, asWritten, meaning);
        record.add(explained.mention(), explained.candidates());
        return meaning.id();
    }

    private void prove(UUID factId, FactKind kind, Confidence confidence, List<Evidence> spans) {
        List<EvidenceEntity> rows = new ArrayList<>();
        for (Evidence span : spans) {
            rows.add(new EvidenceEntity(
                    factId, rows.size() + 1, span.start(), span.end(), span.quote(), span.line(), span.page()));
        }
        record.add(new FactEntity(factId, document.id(), record.meeting().id(), kind, confidence), rows);
    }
}
