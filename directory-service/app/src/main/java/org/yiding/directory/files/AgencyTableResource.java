package org.yiding.directory.files;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.bulk.AgencyExport;
import org.yiding.directory.service.bulk.AgencyImport;
import org.yiding.directory.service.bulk.ImportReport;
import org.yiding.directory.store.AgencyCriteria;
import org.yiding.directory.table.TableWriter;
import org.yiding.directory.table.TableWriter.Format;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.rest.ContentDisposition;

/** Agencies as tables, in and out. */
@Path("/tables")
@Blocking
public class AgencyTableResource {

    /** Of a table that was not taken over because of what its rows say (RFC 9110). */
    private static final int UNPROCESSABLE = 422;

    private final AgencyImport imports;
    private final AgencyExport exports;
    private final Clock clock;

    AgencyTableResource(AgencyImport imports, AgencyExport exports, Clock clock) {
        this.imports = imports;
        this.exports = exports;
        this.clock = clock;
    }

    /**
     * Takes over a table that is the request's body, CSV or XLSX, or only tries it.
     *
     * @param dryRun whether nothing is to be taken over
     * @return the report: 200 where the table was taken over or tried, 422 where problems kept it from being taken over
     */
    @POST
    @Path("/agencies")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(DIRECTORY_EDITOR)
    public Response take(byte @Nullable [] file, @RestQuery boolean dryRun) {
        if (file == null || file.length == 0) {
            throw new InvalidInputException(
                    "file", "The request has no body.", "Send the table as the request's body.");
        }
        ImportReport report = imports.run(file, dryRun);
        boolean refused = !dryRun && !report.applied();
        return Response.status(refused ? UNPROCESSABLE : Response.Status.OK.getStatusCode())
                .entity(report)
                .build();
    }

    /**
     * Gives agencies out: {@code agencies.csv} or {@code agencies.xlsx}.
     *
     * @param region in full; null for all
     * @param asOf the day, ISO-8601; null for today
     * @return the table, which is written while it is read from the database
     * @throws InvalidInputException where that is no day, or the form has no room for so many
     * @throws NotFoundException where that is no file
     */
    @GET
    @Path("/{file}")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public Response give(@RestPath String file, @RestQuery @Nullable String region, @RestQuery @Nullable String asOf) {
        Format format = format(file);
        AgencyCriteria criteria =
                new AgencyCriteria(null, null, null, region, null, null, null, null, null, null, null, day(asOf));
        exports.requireRoom(criteria, format);
        StreamingOutput table = out -> {
            try (TableWriter writer = format.to(out)) {
                exports.write(criteria, writer);
            }
        };
        return Response.ok(table, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.of("attachment", file))
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static Format format(String file) {
        for (Format format : Format.values()) {
            if (file.equals("agencies." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new NotFoundException("file", file);
    }

    private LocalDate day(@Nullable String written) {
        if (written == null) {
            return LocalDate.now(clock);
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException notADay) {
            throw new InvalidInputException(
                    "asOf", "asOf is \"" + written + "\", which is no day.", "Send it as 2020-01-01.");
        }
    }
}
