package org.yiding.audit.export;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditObject;
import org.yiding.audit.model.AuditRecord;

/** Records as CSV (RFC 4180), for a spreadsheet. */
public final class CsvLines {

    /** The first line, without its end. */
    public static final String HEADER = "chain,position,recordedAt,kind,outcome,subject,name,roles,address,requestId,"
            + "traceParent,operation,objects,reason,request,before,after,digest,previous,hash";

    private CsvLines() {}

    /** The line of a record, without its end. */
    public static String of(AuditRecord record) {
        AuditEntry entry = record.entry();
        Actor actor = entry.actor();
        return line(
                record.chain(),
                Long.toString(record.position()),
                record.recordedAt().toString(),
                entry.kind().name(),
                entry.outcome().name(),
                actor.subject(),
                actor.name(),
                String.join(" ", actor.roles()),
                actor.address(),
                actor.requestId(),
                actor.traceParent(),
                entry.operation(),
                entry.objects().stream().map(AuditObject::toString).collect(Collectors.joining(" ")),
                entry.reason(),
                entry.request(),
                entry.before(),
                entry.after(),
                record.link().digest(),
                record.link().previous(),
                record.link().hash());
    }

    private static String line(@Nullable String... cells) {
        return Arrays.stream(cells).map(CsvLines::cell).collect(Collectors.joining(","));
    }

    private static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        // What a spreadsheet would take for a formula is kept a text: a caller's words must not run at the auditor's.
        String safe = "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
