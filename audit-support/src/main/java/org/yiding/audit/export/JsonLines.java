package org.yiding.audit.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.Anchor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditObject;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.AuditRecord;
import org.yiding.audit.model.Link;

/**
 * Records as JSON, one a line, with all that their hashes cover. The first line of a file is the anchor:
 * {@code {"chain": …, "position": …, "hash": …}}.
 */
public final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /** The line of an anchor, without its end. */
    public static String of(Anchor anchor) {
        return written(JSON.createObjectNode()
                .put("chain", anchor.chain())
                .put("position", anchor.position())
                .put("hash", anchor.hash()));
    }

    /** The line of a record, without its end. */
    public static String of(AuditRecord record) {
        AuditEntry entry = record.entry();
        Actor actor = entry.actor();
        ObjectNode line = JSON.createObjectNode()
                .put("chain", record.chain())
                .put("position", record.position())
                .put("recordedAt", record.recordedAt().toString())
                .put("kind", entry.kind().name())
                .put("outcome", entry.outcome().name())
                .put("subject", actor.subject())
                .put("name", actor.name());
        ArrayNode roles = line.putArray("roles");
        actor.roles().forEach(roles::add);
        line.put("address", actor.address())
                .put("requestId", actor.requestId())
                .put("traceParent", actor.traceParent())
                .put("operation", entry.operation());
        ArrayNode objects = line.putArray("objects");
        entry.objects().forEach(object -> objects.add(object.toString()));
        line.put("reason", entry.reason())
                .put("request", entry.request())
                .put("before", entry.before())
                .put("after", entry.after())
                .put("digest", record.link().digest())
                .put("previous", record.link().previous())
                .put("hash", record.link().hash());
        return written(line);
    }

    /** Reads {@link #of(Anchor)}. @throws IllegalArgumentException where the line is no anchor */
    public static Anchor anchor(String line) {
        JsonNode node = parsed(line);
        return new Anchor(required(node, "chain"), position(node), required(node, "hash"));
    }

    /** Reads {@link #of(AuditRecord)}. @throws IllegalArgumentException where the line is no record */
    public static AuditRecord record(String line) {
        JsonNode node = parsed(line);
        Actor actor = new Actor(
                text(node, "subject"),
                text(node, "name"),
                texts(node, "roles"),
                text(node, "address"),
                text(node, "requestId"),
                text(node, "traceParent"));
        AuditEntry entry = new AuditEntry(
                AuditKind.valueOf(required(node, "kind")),
                AuditOutcome.valueOf(required(node, "outcome")),
                actor,
                required(node, "operation"),
                texts(node, "objects").stream().map(AuditObject::parse).toList(),
                text(node, "reason"),
                text(node, "request"),
                text(node, "before"),
                text(node, "after"));
        Link link = new Link(required(node, "digest"), required(node, "previous"), required(node, "hash"));
        return new AuditRecord(required(node, "chain"), position(node), moment(node), entry, link);
    }

    private static Instant moment(JsonNode node) {
        try {
            return Instant.parse(required(node, "recordedAt"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("recordedAt is no moment", e);
        }
    }

    private static long position(JsonNode node) {
        if (!node.path("position").isIntegralNumber()) {
            throw new IllegalArgumentException("position is no whole number");
        }
        return node.path("position").asLong();
    }

    private static String required(JsonNode node, String name) {
        String value = text(node, name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(JsonNode node, String name) {
        return node.path(name).isTextual() ? node.path(name).asText() : null;
    }

    private static List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        node.path(name).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the line is no JSON", e);
        }
    }

    private static String written(ObjectNode line) {
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written as JSON", e);
        }
    }
}
