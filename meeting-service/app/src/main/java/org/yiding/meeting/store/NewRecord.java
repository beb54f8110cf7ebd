package org.yiding.meeting.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.FactField;

/** The rows of one record that is about to be stored, each kind in the order of the minutes. */
public final class NewRecord {

    // Parents before children, and those of one table together so that they go in batches: the kinds' own order.
    private static final Comparator<FactRow> IN_ORDER = Comparator.comparing(FactRow::factKind);

    private final MeetingEntity meeting;
    private final List<FactEntity> facts = new ArrayList<>();
    private final List<FactRow> rows = new ArrayList<>();
    private final List<EvidenceEntity> evidence = new ArrayList<>();
    private final List<MentionEntity> mentions = new ArrayList<>();
    private final List<MentionCandidateEntity> candidates = new ArrayList<>();

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

    public void add(FactRow row) {
        rows.add(row);
    }

    public void add(MentionEntity mention, Collection<MentionCandidateEntity> others) {
        mentions.add(mention);
        candidates.addAll(others);
    }

    /** Everything under the meeting, in no particular order. */
    public List<FactRow> facts() {
        return List.copyOf(rows);
    }

    /** The spans that prove its facts, the meeting's own among them. */
    public List<EvidenceEntity> evidence() {
        return List.copyOf(evidence);
    }

    /** How sure the reading of the meeting's own values is. */
    Confidence headConfidence() {
        return facts.stream()
                .filter(fact -> fact.id().equals(meeting.id()))
                .map(FactEntity::confidence)
                .findFirst()
                .orElseThrow();
    }

    /** All rows, each after those that it points at. */
    List<Object> rows() {
        return ordered(facts, List.of(meeting));
    }

    /**
     * The same without the meeting and its identity, for a meeting that is there.
     *
     * @param kept the meeting's own fields whose mentions stay as they are
     */
    List<Object> rowsBelow(Collection<FactField> kept) {
        List<FactEntity> below =
                facts.stream().filter(fact -> !fact.id().equals(meeting.id())).toList();
        List<Object> all = ordered(below, List.of());
        Predicate<MentionKey> stays = key -> key.factId().equals(meeting.id()) && kept.contains(key.field());
        all.removeIf(row -> row instanceof MentionEntity mention && stays.test(mention.key())
                || row instanceof MentionCandidateEntity candidate && stays.test(candidate.mention()));
        return all;
    }

    private List<Object> ordered(List<FactEntity> identities, List<MeetingEntity> head) {
        List<Object> all = new ArrayList<>(identities);
        all.addAll(head);
        rows.stream().sorted(IN_ORDER).forEach(all::add);
        all.addAll(evidence);
        all.addAll(mentions);
        all.addAll(candidates);
        return all;
    }
}
