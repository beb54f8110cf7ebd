package org.yiding.meeting.reading.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.Condition;
import org.yiding.meeting.model.Directive;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.Meeting;
import org.yiding.meeting.model.Minutes;
import org.yiding.meeting.model.Money;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.RegulationAct;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;

/** Writes what was read as one JSON object; the words of the document stay Chinese, as does what is said of roles. */
public final class MinutesJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private MinutesJson(JsonGenerator json) {
        this.json = json;
    }

    /** The JSON text, indented, with a line break at its end. */
    public static String write(ReadMinutes read) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new MinutesJson(json).document(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out + "\n";
    }

    private void document(ReadMinutes read) throws IOException {
        json.writeStartObject();
        meeting(read.meeting(), read.minutes());
        json.writeArrayFieldStart("attendance");
        for (Attendance row : read.attendance()) {
            attendance(row);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("items");
        for (AgendaItem item : read.items()) {
            item(item);
        }
        json.writeEndArray();
        endings(read);
        json.writeEndObject();
    }

    private void endings(ReadMinutes read) throws IOException {
        json.writeArrayFieldStart("abbreviations");
        for (var abbreviation : read.abbreviations()) {
            json.writeStartObject();
            json.writeStringField("short", abbreviation.shortName());
            json.writeStringField("full", abbreviation.fullName());
            evidence(abbreviation.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("regulationActs");
        for (RegulationAct act : read.regulationActs()) {
            json.writeStartObject();
            json.writeStringField("act", act.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("instrument", act.instrument());
            strings("targets", act.targets());
            evidence(act.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("warnings");
        for (var warning : read.warnings()) {
            json.writeStartObject();
            json.writeStringField("code", warning.code().name());
            json.writeStringField("message", warning.message());
            json.writeNumberField("start", warning.start());
            json.writeNumberField("end", warning.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void meeting(Meeting meeting, Minutes minutes) throws IOException {
        json.writeObjectFieldStart("meeting");
        string("body", value(meeting.body()));
        string("title", value(meeting.title()));
        string("documentNumber", value(minutes.documentNumber()));
        string("term", value(meeting.term()));
        Integer ordinal = value(meeting.ordinal());
        if (ordinal == null) {
            json.writeNullField("ordinal");
        } else {
            json.writeNumberField("ordinal", ordinal);
        }
        json.writeBooleanField("ordinalWithinYear", meeting.ordinalWithinYear());
        date("date", value(meeting.heldOn()));
        string("timeOfDay", meeting.partOfDayAsWritten());
        string("venue", value(meeting.venue()));
        string("chair", value(meeting.chair()));
        string("chairTitle", value(meeting.chairTitle()));
        string("compiledBy", value(minutes.compiledBy()));
        date("compiledOn", value(minutes.compiledOn()));
        string("issuer", value(minutes.issuer()));
        date("printedOn", value(minutes.printedOn()));
        string("recorder", value(minutes.recorder()));
        string("publication", value(minutes.publication()));
        strings("distribution", minutes.distribution().stream().map(Fact::value).toList());
        json.writeEndObject();
    }

    private void attendance(Attendance row) throws IOException {
        json.writeStartObject();
        string("name", row.name());
        json.writeStringField(
                "role",
                switch (row.role()) {
                    case PRESENT -> "present";
                    case IN_ATTENDANCE -> "in_attendance";
                    case EXCUSED -> "excused";
                    case RECORDER -> "recorder";
                });
        string("agency", row.agency());
        string("post", row.post());
        if (row.unnamed()) {
            json.writeBooleanField("unnamed", true);
        }
        if (row.reason() != null) {
            json.writeStringField("reason", row.reason());
        }
        if (row.note() != null) {
            json.writeStringField("note", row.note());
        }
        evidence(row.evidence());
        json.writeEndObject();
    }

    private void item(AgendaItem item) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", item.number());
        json.writeStringField("kind", item.kindAsWritten());
        string("title", item.title());
        if (item.parent() != null) {
            json.writeStringField("parent", item.parent());
        }
        json.writeArrayFieldStart("documents");
        for (var document : item.documents()) {
            json.writeStartObject();
            json.writeStringField("title", document.title());
            string("type", document.type());
            evidence(document.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("resolutions");
        for (Resolution resolution : item.resolutions()) {
            resolution(resolution);
        }
        json.writeEndArray();
        furtherDecisions(item);
        strings("effectiveOn", effectiveOn(item));
        evidence(item.evidence());
        json.writeEndObject();
    }

    /** An opinion prints the decision it opens with; those that follow in the same opinion stand on the item. */
    private void furtherDecisions(AgendaItem item) throws IOException {
        List<Ruling> further = item.resolutions().stream()
                .flatMap(resolution -> resolution.rulings().stream().skip(1))
                .toList();
        if (further.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("decisions");
        for (Ruling ruling : further) {
            json.writeStartObject();
            json.writeStringField("word", ruling.asWritten());
            string("object", ruling.objects().isEmpty() ? null : String.join("、", ruling.objects()));
            evidence(ruling.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void resolution(Resolution resolution) throws IOException {
        json.writeStartObject();
        json.writeNumberField("ordinal", resolution.ordinal());
        json.writeStringField("text", resolution.text());
        string("decision", resolution.ruling().map(Ruling::asWritten).orElse(null));
        strings("decidedOn", resolution.ruling().map(Ruling::objects).orElse(List.of()));
        json.writeArrayFieldStart("assignments");
        for (Assignment assignment : resolution.assignments()) {
            assignment(assignment);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("directives");
        for (Directive directive : resolution.directives()) {
            json.writeStartObject();
            strings("addressees", directive.addressees());
            json.writeStringField("action", directive.action());
            evidence(directive.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        conditionsAndSums(resolution);
        date("effectiveOn", value(resolution.effectiveOn()));
        evidence(resolution.evidence());
        json.writeEndObject();
    }

    private void conditionsAndSums(Resolution resolution) throws IOException {
        json.writeArrayFieldStart("conditions");
        for (Condition condition : resolution.conditions()) {
            json.writeStartObject();
            json.writeStringField("text", condition.text());
            evidence(condition.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sums");
        for (Money sum : resolution.sums()) {
            json.writeStartObject();
            json.writeNumberField("amount", sum.amount());
            json.writeStringField("currency", sum.currency());
            json.writeStringField("asWritten", sum.asWritten());
            string("purpose", sum.purpose());
            evidence(sum.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Every day from which something the item decides on holds, each once. */
    private static List<String> effectiveOn(AgendaItem item) {
        Set<String> days = new LinkedHashSet<>();
        for (Resolution resolution : item.resolutions()) {
            if (resolution.effectiveOn() != null) {
                days.add(resolution.effectiveOn().value().toString());
            }
        }
        return List.copyOf(days);
    }

    private void assignment(Assignment assignment) throws IOException {
        json.writeStartObject();
        string("agency", assignment.agency());
        string("person", assignment.person());
        json.writeStringField(
                "role",
                switch (assignment.role()) {
                    case LEAD -> "牵头";
                    case RESPONSIBLE -> "责任";
                    case SUPPORT -> "配合";
                });
        json.writeStringField("action", assignment.action());
        string("nextStep", assignment.nextStepAsWritten());
        date("effectiveOn", assignment.effectiveOn());
        date("dueOn", assignment.dueOn());
        evidence(assignment.evidence());
        json.writeEndObject();
    }

    private void evidence(List<Evidence> evidence) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (Evidence span : evidence) {
            json.writeStartObject();
            json.writeNumberField("start", span.start());
            json.writeNumberField("end", span.end());
            json.writeStringField("quote", span.quote());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }

    private void string(String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    private void date(String name, @Nullable LocalDate value) throws IOException {
        string(name, value == null ? null : value.toString());
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
