package org.yiding.audit.http;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.export.CsvLines;
import org.yiding.audit.export.JsonLines;
import org.yiding.audit.service.AuditTrail;
import org.yiding.audit.store.AuditCriteria;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.rest.ContentDisposition;
import org.yiding.support.security.Roles;

/** Gives the trail out as a file. */
@Path("/audit")
@Blocking
public class TrailResource {

    private static final String OPERATION = "GET /audit/records";

    private final AuditTrail trail;
    private final String chain;

    TrailResource(AuditTrail trail, @ConfigProperty(name = "quarkus.application.name") String chain) {
        this.trail = trail;
        this.chain = chain;
    }

    /**
     * The records in the order of their positions.
     *
     * @param format {@code jsonl}, which can be verified again where it is whole, or {@code csv}; null for the former
     * @param from the first moment, ISO-8601 with a zone; null from the beginning
     * @param to the first moment behind the last; null to the end
     */
    @GET
    @Path("/records")
    @RolesAllowed(Roles.AUDIT_ADMIN)
    public Response records(
            @RestQuery @Nullable String format, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        boolean csv = isCsv(format);
        AuditCriteria criteria = new AuditCriteria(
                null, null, null, null, null, null, null, null, null, moment("from", from), moment("to", to));
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("format", csv ? "csv" : "jsonl");
        if (from != null) {
            asked.put("from", from);
        }
        if (to != null) {
            asked.put("to", to);
        }
        trail.exporting(OPERATION, asked);
        StreamingOutput content = csv ? out -> csv(criteria, out) : out -> jsonLines(criteria, out);
        return Response.ok(content, csv ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.of("attachment", chain + "-audit." + (csv ? "csv" : "jsonl")))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void jsonLines(AuditCriteria criteria, OutputStream out) throws IOException {
        Writer lines = writer(out);
        trail.export(
                criteria,
                anchor -> write(lines, JsonLines.of(anchor), "\n"),
                record -> write(lines, JsonLines.of(record), "\n"));
        lines.flush();
    }

    private void csv(AuditCriteria criteria, OutputStream out) throws IOException {
        Writer lines = writer(out);
        // Without this mark, spreadsheets take UTF-8 for the machine's own encoding.
        lines.write('\uFEFF');
        trail.export(
                criteria,
                anchor -> write(lines, CsvLines.HEADER, "\r\n"),
                record -> write(lines, CsvLines.of(record), "\r\n"));
        lines.flush();
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void write(Writer lines, String line, String end) {
        try {
            lines.write(line);
            lines.write(end);
        } catch (IOException e) {
            throw new UncheckedIOException("Whoever exports the audit trail has gone", e);
        }
    }

    private static boolean isCsv(@Nullable String format) {
        if (format == null || format.equals("jsonl")) {
            return false;
        }
        if (format.equals("csv")) {
            return true;
        }
        throw new InvalidInputException(
                "format", "There is no format " + format + ".", "Send format=jsonl or format=csv.");
    }

    private static @Nullable Instant moment(String name, @Nullable String written) {
        try {
            return written == null ? null : Instant.parse(written);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(
                    name, name + " is \"" + written + "\", which is no moment.", "Send it as 2026-11-26T00:00:00Z.");
        }
    }
}
