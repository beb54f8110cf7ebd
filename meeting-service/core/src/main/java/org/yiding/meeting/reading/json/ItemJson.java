package org.yiding.meeting.reading.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.Condition;
import org.yiding.meeting.model.Directive;
import org.yiding.meeting.model.Money;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;

/** Writes an item of the agenda: its documents, opinions, decisions and who is charged with what. */
final class ItemJson {

    private final JsonGenerator json;
    private final JsonFields fields;

    /** @param json stands inside the array of items */
    ItemJson(JsonGenerator json) {
        this.json = json;
        this.fields = new JsonFields(json);
    }

    /** Writes one item with all that was resolved on it. */
    void write(AgendaItem item) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", item.number());
        json.writeStringField("kind", item.kindAsWritten());
        fields.string("title", item.title());
        if (item.parent() != null) {
            json.writeStringField("parent", item.parent());
        }
        json.writeArrayFieldStart("documents");
        for (var document : item.documents()) {
            json.writeStartObject();
            json.writeStringField("title", document.title());
            fields.string("type", document.type());
            fields.evidence(document.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("resolutions");
        for (Resolution resolution : item.resolutions()) {
            resolution(resolution);
        }
        json.writeEndArray();
        furtherDecisions(item);
        fields.strings("effectiveOn", effectiveOn(item));
        fields.evidence(item.evidence());
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
            fields.string("object", ruling.objects().isEmpty() ? null : String.join("、", ruling.objects()));
            fields.evidence(ruling.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void resolution(Resolution resolution) throws IOException {
        json.writeStartObject();
        json.writeNumberField("ordinal", resolution.ordinal());
        json.writeStringField("text", resolution.text());
        fields.string("decision", resolution.ruling().map(Ruling::asWritten).orElse(null));
        fields.strings("decidedOn", resolution.ruling().map(Ruling::objects).orElse(List.of()));
        json.writeArrayFieldStart("assignments");
        for (Assignment assignment : resolution.assignments()) {
            assignment(assignment);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("directives");
        for (Directive directive : resolution.directives()) {
            json.writeStartObject();
            fields.strings("addressees", directive.addressees());
            json.writeStringField("action", directive.action());
            fields.evidence(directive.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        conditionsAndSums(resolution);
        fields.date("effectiveOn", JsonFields.value(resolution.effectiveOn()));
        fields.evidence(resolution.evidence());
        json.writeEndObject();
    }

    private void conditionsAndSums(Resolution resolution) throws IOException {
        json.writeArrayFieldStart("conditions");
        for (Condition condition : resolution.conditions()) {
            json.writeStartObject();
            json.writeStringField("text", condition.text());
            fields.evidence(condition.evidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("sums");
        for (Money sum : resolution.sums()) {
            json.writeStartObject();
            json.writeNumberField("amount", sum.amount());
            json.writeStringField("currency", sum.currency());
            json.writeStringField("asWritten", sum.asWritten());
            fields.string("purpose", sum.purpose());
            fields.evidence(sum.evidence());
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
        fields.string("agency", assignment.agency());
        fields.string("person", assignment.person());
        json.writeStringField(
                "role",
                switch (assignment.role()) {
                    case LEAD -> "牵头";
                    case RESPONSIBLE -> "责任";
                    case SUPPORT -> "配合";
                });
        json.writeStringField("action", assignment.action());
        fields.string("nextStep", assignment.nextStepAsWritten());
        fields.date("effectiveOn", assignment.effectiveOn());
        fields.date("dueOn", assignment.dueOn());
        fields.evidence(assignment.evidence());
        json.writeEndObject();
    }
}
