package org.yiding.meeting.reading.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.Meeting;
import org.yiding.meeting.model.Minutes;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.RegulationAct;

/** Writes what was read as one JSON object; the words of the document stay Chinese, as does what is said of roles. */
public final class MinutesJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;
    private final JsonFields fields;

    private MinutesJson(JsonGenerator json) {
        this.json = json;
        this.fields = new JsonFields(json);
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
        ItemJson items = new ItemJson(json);
        for (AgendaItem item : read.items()) {
            items.write(item);
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
            fields.evidence(abbreviation.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("regulationActs");
        for (RegulationAct act : read.regulationActs()) {
            json.writeStartObject();
            json.writeStringField("act", act.kind().name().toLowerCase(Locale.ROOT));
            json.writeStringField("instrument", act.instrument());
            fields.strings("targets", act.targets());
            fields.evidence(act.evidence());
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
        fields.string("body", JsonFields.value(meeting.body()));
        fields.string("title", JsonFields.value(meeting.title()));
        fields.string("documentNumber", JsonFields.value(minutes.documentNumber()));
        fields.string("term", JsonFields.value(meeting.term()));
        Integer ordinal = JsonFields.value(meeting.ordinal());
        if (ordinal == null) {
            json.writeNullField("ordinal");
        } else {
            json.writeNumberField("ordinal", ordinal);
        }
        json.writeBooleanField("ordinalWithinYear", meeting.ordinalWithinYear());
        fields.date("date", JsonFields.value(meeting.heldOn()));
        fields.string("timeOfDay", meeting.partOfDayAsWritten());
        fields.string("venue", JsonFields.value(meeting.venue()));
        fields.string("chair", JsonFields.value(meeting.chair()));
        fields.string("chairTitle", JsonFields.value(meeting.chairTitle()));
        fields.string("compiledBy", JsonFields.value(minutes.compiledBy()));
        fields.date("compiledOn", JsonFields.value(minutes.compiledOn()));
        fields.string("issuer", JsonFields.value(minutes.issuer()));
        fields.date("printedOn", JsonFields.value(minutes.printedOn()));
        fields.string("recorder", JsonFields.value(minutes.recorder()));
        fields.string("publication", JsonFields.value(minutes.publication()));
        fields.strings(
                "distribution", minutes.distribution().stream().map(Fact::value).toList());
        json.writeEndObject();
    }

    private void attendance(Attendance row) throws IOException {
        json.writeStartObject();
        fields.string("name", row.name());
        json.writeStringField(
                "role",
                switch (row.role()) {
                    case PRESENT -> "present";
                    case IN_ATTENDANCE -> "in_attendance";
                    case EXCUSED -> "excused";
                    case RECORDER -> "recorder";
                });
        fields.string("agency", row.agency());
        fields.string("post", row.post());
        if (row.unnamed()) {
            json.writeBooleanField("unnamed", true);
        }
        if (row.reason() != null) {
            json.writeStringField("reason", row.reason());
        }
        if (row.note() != null) {
            json.writeStringField("note", row.note());
        }
        fields.evidence(row.evidence());
        json.writeEndObject();
    }
}
