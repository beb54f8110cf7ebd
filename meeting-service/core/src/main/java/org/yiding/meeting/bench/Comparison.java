package org.yiding.meeting.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.bench.Score.Told;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.Meeting;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;

/** Compares one reading with the annotation of the document. */
final class Comparison {

    private final Annotation expected;
    private final ReadMinutes read;
    private final Score score = new Score();

    private Comparison(Annotation expected, ReadMinutes read) {
        this.expected = expected;
        this.read = read;
    }

    static Score of(Annotation expected, ReadMinutes read) {
        Comparison comparison = new Comparison(expected, read);
        comparison.meeting();
        comparison.items();
        comparison.attendance();
        return comparison.score;
    }

    private void meeting() {
        Annotation meeting = expected.object("meeting");
        Meeting found = read.meeting();
        String withinYear = meeting.text("ordinalWithinYear");
        boolean flag = meeting.isTrue("ordinalWithinYear") || meeting.isFalse("ordinalWithinYear");
        String ordinal = meeting.has("ordinal") || flag ? meeting.text("ordinal") : withinYear;
        fact(ordinal, found.ordinal());
        fact(meeting.text("date"), found.heldOn());
        fact(meeting.text("chair"), found.chair());
        fact(meeting.text("recorder"), read.minutes().recorder());
        fact(meeting.text("compiledOn"), read.minutes().compiledOn());
        fact(meeting.text("printedOn"), read.minutes().printedOn());
        score.value(
                FactKind.MEETING, meeting.text("timeOfDay"), found.partOfDayAsWritten(), confidence(found.partOfDay()));
        String body = found.body() == null ? null : found.body().value();
        if (Likeness.overlap(meeting.text("body"), body) || Likeness.overlap(meeting.text("bodyFull"), body)) {
            score.right(FactKind.MEETING, confidence(found.body()));
        } else {
            score.missed(FactKind.MEETING);
        }
    }

    private void fact(@Nullable String stated, @Nullable Fact<?> found) {
        String value = found == null ? null : found.value().toString();
        score.value(FactKind.MEETING, stated, value, confidence(found));
    }

    private static @Nullable Confidence confidence(@Nullable Fact<?> fact) {
        return fact == null ? null : fact.confidence();
    }

    private void items() {
        List<Annotation> annotated = expected.objects("items");
        Map<Integer, Integer> pairs = pairs(annotated, read.items());
        for (int i = 0; i < annotated.size(); i++) {
            Integer index = pairs.get(i);
            AgendaItem item = index == null ? null : read.items().get(index);
            if (item == null) {
                score.missed(FactKind.ITEMS);
            } else {
                score.right(FactKind.ITEMS, item.confidence());
            }
            item(annotated.get(i), item);
        }
        for (int i = 0; i < read.items().size(); i++) {
            if (!pairs.containsValue(i)) {
                AgendaItem item = read.items().get(i);
                score.wrong(FactKind.ITEMS, item.confidence(), item.title());
            }
        }
    }

    /** The likeliest pairs first: same title, then near title at the same number, then near title. */
    private static Map<Integer, Integer> pairs(List<Annotation> annotated, List<AgendaItem> items) {
        BiPredicate<Annotation, AgendaItem> sameTitle =
                (a, b) -> Likeness.title(a.text("title")).equals(Likeness.title(b.title()));
        BiPredicate<Annotation, AgendaItem> nearTitle = (a, b) -> Likeness.close(a.text("title"), b.title());
        BiPredicate<Annotation, AgendaItem> sameNumber =
                (a, b) -> String.valueOf(b.number()).equals(a.text("number"));
        Map<Integer, Integer> pairs = new HashMap<>();
        for (var test : List.of(sameTitle.and(sameNumber), sameTitle, sameNumber.and(nearTitle), nearTitle)) {
            for (int i = 0; i < annotated.size(); i++) {
                for (int j = 0; j < items.size() && !pairs.containsKey(i); j++) {
                    if (!pairs.containsValue(j) && test.test(annotated.get(i), items.get(j))) {
                        pairs.put(i, j);
                    }
                }
            }
        }
        return pairs;
    }

    private void item(Annotation annotated, @Nullable AgendaItem item) {
        List<Resolution> resolutions = item == null ? List.of() : item.resolutions();
        List<Ruling> rulings = all(resolutions, Resolution::rulings);
        score.match(
                FactKind.DECISIONS,
                decisions(annotated),
                rulings,
                (word, ruling) -> word.replace("上", "")
                        .equals(Likeness.bare(ruling.asWritten()).replace("上", "")),
                word -> false,
                ruling -> new Told(ruling.confidence(), ruling.asWritten() + ruling.objects()));
        score.match(
                FactKind.DOCUMENTS,
                annotated.objects("documents"),
                item == null ? List.of() : item.documents(),
                (document, found) -> Likeness.close(document.text("title"), found.title()),
                document -> document.isFalse("quoted"),
                document -> new Told(document.confidence(), document.title()));
        if (annotated.has("sums")) {
            score.match(
                    FactKind.SUMS,
                    annotated.objects("sums"),
                    all(resolutions, Resolution::sums),
                    (sum, found) -> Likeness.same(sum.text("amount"), found.asWritten()),
                    sum -> false,
                    sum -> new Told(sum.confidence(), sum.asWritten()));
        }
        assignments(annotated, all(resolutions, Resolution::assignments));
        effective(annotated, resolutions);
    }

    private static <T> List<T> all(List<Resolution> resolutions, Function<Resolution, List<T>> part) {
        return resolutions.stream()
                .flatMap(resolution -> part.apply(resolution).stream())
                .toList();
    }

    private static List<String> decisions(Annotation item) {
        List<String> words = new ArrayList<>();
        item.objects("decisions").forEach(decision -> words.add(Likeness.bare(decision.text("word"))));
        item.objects("resolutions").forEach(one -> words.add(Likeness.bare(one.text("decision"))));
        words.removeIf(String::isEmpty);
        return words;
    }

    private static List<Annotation> assignments(Annotation item) {
        List<Annotation> rows = new ArrayList<>(item.objects("assignments"));
        item.objects("resolutions").forEach(resolution -> rows.addAll(resolution.objects("assignments")));
        return rows;
    }

    private void assignments(Annotation item, List<Assignment> found) {
        List<Annotation> annotated = assignments(item);
        score.match(
                FactKind.ASSIGNMENTS,
                annotated,
                found,
                Comparison::sameAssignment,
                row -> row.isTrue("optional"),
                assignment -> new Told(
                        assignment.confidence(),
                        assignment.asWritten() + word(assignment.role()) + assignment.action()));
        for (Annotation row : annotated) {
            Assignment hit = found.stream()
                    .filter(candidate -> sameAssignment(row, candidate))
                    .findFirst()
                    .orElse(null);
            nextStep(row.text("nextStep"), hit);
            if (row.text("dueOn") != null || item.has("sums") && !row.isTrue("optional")) {
                deadline(row.text("dueOn"), hit);
            }
        }
    }

    /** @param stated a day, or the words where the annotation leaves the day open ("7月底前") */
    private void deadline(@Nullable String stated, @Nullable Assignment hit) {
        Confidence confidence = hit == null ? null : hit.confidence();
        if (stated != null && !stated.matches("\\d{4}-\\d{2}-\\d{2}")) {
            boolean same = hit != null && Likeness.overlap(stated, hit.dueAsWritten());
            score.value(
                    FactKind.DEADLINES, stated, same ? stated : hit == null ? null : hit.dueAsWritten(), confidence);
            return;
        }
        LocalDate due = hit == null ? null : hit.dueOn();
        score.value(FactKind.DEADLINES, stated, due == null ? null : due.toString(), confidence);
    }

    private void nextStep(@Nullable String stated, @Nullable Assignment hit) {
        if (stated == null) {
            return;
        }
        String found = hit == null ? null : hit.nextStepAsWritten();
        if (Likeness.overlap(stated, found)) {
            score.right(FactKind.NEXT_STEPS, hit == null ? null : hit.confidence());
            return;
        }
        if (found != null) {
            score.wrong(FactKind.NEXT_STEPS, hit == null ? null : hit.confidence(), found);
        }
        score.missed(FactKind.NEXT_STEPS);
    }

    private static boolean sameAssignment(Annotation row, Assignment found) {
        String agency = row.text("agency");
        String who = agency == null || agency.isEmpty() ? row.text("person") : agency;
        return Likeness.same(who, found.asWritten()) && word(found.role()).equals(row.text("role"));
    }

    private static String word(AssignmentRole role) {
        return switch (role) {
            case LEAD -> "牵头";
            case RESPONSIBLE -> "责任";
            case SUPPORT -> "配合";
        };
    }

    private void effective(Annotation item, List<Resolution> resolutions) {
        Set<String> stated = new HashSet<>(item.texts("effectiveOn"));
        assignments(item).stream()
                .map(row -> row.text("effectiveOn"))
                .filter(day -> day != null && !day.isEmpty())
                .forEach(stated::add);
        Map<String, @Nullable Confidence> found = new HashMap<>();
        for (Resolution resolution : resolutions) {
            if (resolution.effectiveOn() != null) {
                found.put(
                        resolution.effectiveOn().value().toString(),
                        resolution.effectiveOn().confidence());
            }
            resolution.assignments().stream()
                    .filter(assignment -> assignment.effectiveOn() != null)
                    .forEach(assignment ->
                            found.putIfAbsent(String.valueOf(assignment.effectiveOn()), assignment.confidence()));
        }
        score.match(
                FactKind.EFFECTIVE_DATES,
                List.copyOf(stated),
                List.copyOf(found.keySet()),
                String::equals,
                day -> false,
                day -> new Told(found.get(day), day));
    }

    private void attendance() {
        people(FactKind.ATTENDANCE, Set.of("present", "in_attendance"));
        people(FactKind.EXCUSED, Set.of("excused"));
    }

    private void people(FactKind kind, Set<String> roles) {
        score.match(
                kind,
                expected.objects("attendance").stream()
                        .filter(row -> roles.contains(row.text("role")))
                        .toList(),
                read.attendance().stream()
                        .filter(row -> roles.contains(word(row.role())))
                        .toList(),
                (row, found) -> Likeness.same(row.text("name"), found.name())
                        && Likeness.same(row.text("agency"), found.agency())
                        && word(found.role()).equals(row.text("role")),
                row -> row.isTrue("optional"),
                row -> new Told(row.confidence(), row.asWritten()));
    }

    private static String word(AttendanceRole role) {
        return switch (role) {
            case PRESENT -> "present";
            case IN_ATTENDANCE -> "in_attendance";
            case EXCUSED -> "excused";
            case RECORDER -> "recorder";
        };
    }
}
