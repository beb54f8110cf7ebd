package org.yiding.regulation.files;

import static org.yiding.support.security.Roles.CLERK;
import static org.yiding.support.security.Roles.DIRECTORY_EDITOR;
import static org.yiding.support.security.Roles.LEGAL;
import static org.yiding.support.security.Roles.READER;
import static org.yiding.support.security.Roles.SUPERVISOR;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.service.Ids;
import org.yiding.regulation.service.download.Download;
import org.yiding.regulation.service.download.DownloadFile;
import org.yiding.regulation.service.download.Downloads;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.rest.ContentDisposition;

/** Gives out texts and comparisons as files. */
@Path("/documents/regulations/{id}")
@Blocking
public class DownloadResource {

    // A page shows what it is made of and fetches nothing.
    private static final String NOTHING_ELSE = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final Downloads downloads;

    DownloadResource(Downloads downloads) {
        this.downloads = downloads;
    }

    /**
     * One of {@link DownloadFile}.
     *
     * @param asOf the day of a file of one day, ISO-8601; null for today
     * @param from the first of two days, ISO-8601
     * @param to the second of two days, ISO-8601; null for today
     */
    @GET
    @Path("/{file}")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public Response download(
            @RestPath String id,
            @RestPath String file,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @Context Request request) {
        UUID regulation = Ids.parsed(id).orElseThrow(() -> new NotFoundException("regulation", id));
        DownloadFile asked = DownloadFile.of(file).orElseThrow(() -> new NotFoundException("file", file));
        Download download = asked.comparesTwoDays()
                ? downloads.ofTwoDays(asked, regulation, required("from", from), day("to", to))
                : downloads.ofOneDay(asked, regulation, day("asOf", asOf));
        EntityTag tag = new EntityTag(download.tag());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null
                ? Response.ok(download.content().get(), asked.mediaType())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.of(asked.isPage() ? "inline" : "attachment", download.name()))
                : unchanged;
        if (asked.isPage()) {
            answer.header("Content-Security-Policy", NOTHING_ELSE);
        }
        return answer.tag(tag)
                .header("X-Content-Type-Options", "nosniff")
                // Whoever may read today may not tomorrow, so a cache asks each time; the tag spares the bytes.
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private LocalDate day(String name, @Nullable String written) {
        return written == null ? downloads.today() : required(name, written);
    }

    private static LocalDate required(String name, @Nullable String written) {
        if (written == null) {
            throw new InvalidInputException(name, name + " is missing.", "Send it as a day, " + name + "=2020-01-01.");
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException notADay) {
            throw new InvalidInputException(
                    name, name + " is \"" + written + "\", which is no day.", "Send it as 2020-01-01.");
        }
    }
}
