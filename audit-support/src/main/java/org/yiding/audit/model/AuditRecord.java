package org.yiding.audit.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its place in the chain of a service.
 *
 * @param chain the service's name: "directory"
 * @param position counted from 1, without gaps
 * @param recordedAt to the microsecond; never before that of the record before it
 */
public record AuditRecord(String chain, long position, Instant recordedAt, AuditEntry entry, Link link) {

    /** What the first record of a chain follows on from. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    /** The record that follows on from the hash of the one before it. */
    public static AuditRecord following(
            String previous, String chain, long position, Instant recordedAt, AuditEntry entry, Digest digest) {
        AuditRecord unsealed =
                new AuditRecord(chain, position, recordedAt, entry, new Link(digest.written(), previous, ""));
        return new AuditRecord(
                chain,
                position,
                recordedAt,
                entry,
                new Link(digest.written(), previous, digest.hex(unsealed.sealedText())));
    }

    /**
     * The text whose hash the record carries: a line for each field, {@code name=bytes:value}, so that no two records read
     * alike; {@code name=-} where there is nothing.
     */
    public String sealedText() {
        Actor actor = entry.actor();
        StringBuilder text = new StringBuilder();
        line(text, "chain", chain);
        line(text, "position", Long.toString(position));
        line(text, "recordedAt", recordedAt.toString());
        line(text, "kind", entry.kind().name());
        line(text, "outcome", entry.outcome().name());
        line(text, "subject", actor.subject());
        line(text, "name", actor.name());
        line(text, "roles", String.join(" ", actor.roles()));
        line(text, "address", actor.address());
        line(text, "requestId", actor.requestId());
        line(text, "traceParent", actor.traceParent());
        line(text, "operation", entry.operation());
        line(
                text,
                "objects",
                entry.objects().stream().map(AuditObject::toString).collect(Collectors.joining("\n")));
        line(text, "reason", entry.reason());
        line(text, "request", entry.request());
        line(text, "before", entry.before());
        line(text, "after", entry.after());
        line(text, "digest", link.digest());
        line(text, "previous", link.previous());
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable String value) {
        text.append(name).append('=');
        if (value == null) {
            text.append('-');
        } else {
            text.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value);
        }
        text.append('\n');
    }
}
