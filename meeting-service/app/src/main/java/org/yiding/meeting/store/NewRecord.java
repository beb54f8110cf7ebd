package org.yiding.meeting.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The rows of one record that is about to be stored, each kind in the order of the minutes. */
public final class NewRecord {

    private final MeetingEntity meeting;
    private final List<FactEntity> facts = new ArrayList<>();
    private final List<AgendaItemEntity> items = new ArrayList<>();
    private final List<TabledDocumentEntity> documents = new ArrayList<>();
    private final List<ResolutionEntity> resolutions = new ArrayList<>();
    private final List<AssignmentEntity> assignments = new ArrayList<>();
    private final List<DirectiveEntity> directives = new ArrayList<>();
    private final List<ReferenceEntity> references = new ArrayList<>();
    private final List<AttendanceEntity> attendance = new ArrayList<>();
    private final List<EvidenceEntity> evidence = new ArrayList<>();

    public NewRecord(MeetingEntity meeting) {
        this.meeting = meeting;
    }

    public MeetingEntity meeting() {
        return meeting;
    }

    public void add(FactEntity fact, Collection<EvidenceEntity> spans) {
        facts.add(fact);
        evidence.addAll(spans);
    }

    public void add(AgendaItemEntity item) {
        items.add(item);
    }

    public void add(TabledDocumentEntity document) {
        documents.add(document);
    }

    public void add(ResolutionEntity resolution) {
        resolutions.add(resolution);
    }

    public void add(AssignmentEntity assignment) {
        assignments.add(assignment);
    }

    public void add(DirectiveEntity directive) {
        directives.add(directive);
    }

    public void add(ReferenceEntity reference) {
        references.add(reference);
    }

    public void add(AttendanceEntity line) {
        attendance.add(line);
    }

    /** All rows, each after those that it points at, and those of one table together so that they go in batches. */
    List<Object> rows() {
        List<Object> rows = new ArrayList<>(facts);
        rows.add(meeting);
        rows.addAll(items);
        rows.addAll(documents);
        rows.addAll(resolutions);
        rows.addAll(assignments);
        rows.addAll(directives);
        rows.addAll(references);
        rows.addAll(attendance);
        rows.addAll(evidence);
        return rows;
    }
}
