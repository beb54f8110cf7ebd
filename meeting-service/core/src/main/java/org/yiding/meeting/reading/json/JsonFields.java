package org.yiding.meeting.reading.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.Fact;

/** The fields that objects of every kind have: texts and days that may be absent, lists of texts, evidence. */
record JsonFields(JsonGenerator json) {

    /** Writes where in the extracted text the facts stand, in code points. */
    void evidence(List<Evidence> evidence) throws IOException {
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

    /** What a fact says, null without the fact. */
    static <T> @Nullable T value(@Nullable Fact<T> fact) {
        return fact == null ? null : fact.value();
    }

    /** Writes the text, or null where there is none. */
    void string(String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    /** Writes the day as 2024-12-31, or null where there is none. */
    void date(String name, @Nullable LocalDate value) throws IOException {
        string(name, value == null ? null : value.toString());
    }

    /** Writes a list of texts, possibly empty. */
    void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
