package org.yiding.meeting.files;

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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.service.DocumentService;
import org.yiding.meeting.service.DocumentService.SourceFile;
import org.yiding.meeting.service.ImportRequest;
import org.yiding.meeting.service.ImportService;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.rest.ContentDisposition;

/** Takes files of minutes and gives them out again. */
@Path("/documents")
@Blocking
public class DocumentResource {

    private final ImportService imports;
    private final DocumentService documents;

    DocumentResource(ImportService imports, DocumentService documents) {
        this.imports = imports;
        this.documents = documents;
    }

    /** Imports a file sent as a form, as browsers do. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(CLERK)
    public ImportAnswer importForm(
            @RestForm @Nullable FileUpload file,
            @RestForm @Nullable String body,
            @RestForm @Nullable String clientMutationId)
            throws IOException {
        if (file == null) {
            throw new InvalidInputException(
                    "file", "The form has no file.", "Send the file as the form's part named file.");
        }
        byte[] content = Files.readAllBytes(file.uploadedFile());
        return imported(new ImportRequest(file.fileName(), content, body, clientMutationId));
    }

    /** Imports a file sent as the request's body, its name beside it. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(CLERK)
    public ImportAnswer importBytes(
            byte @Nullable [] content,
            @RestQuery @Nullable String fileName,
            @RestQuery @Nullable String body,
            @RestQuery @Nullable String clientMutationId) {
        if (fileName == null) {
            throw new InvalidInputException(
                    "fileName", "The file has no name.", "Send it as the query parameter fileName.");
        }
        byte[] bytes = content == null ? new byte[0] : content;
        return imported(new ImportRequest(fileName, bytes, body, clientMutationId));
    }

    /** The source file as it came. Keycloak's policy for /documents/* has been asked before this is reached. */
    @GET
    @Path("/{id}")
    @RolesAllowed({READER, CLERK, LEGAL, DIRECTORY_EDITOR, SUPERVISOR})
    public Response download(@RestPath String id) {
        SourceFile file = documents.file(parsed(id));
        return Response.ok(file.content(), file.document().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.of("attachment", file.document().fileName()))
                .header("X-Content-Type-Options", "nosniff")
                .tag(new EntityTag(file.document().sha256()))
                .build();
    }

    private ImportAnswer imported(ImportRequest request) {
        return ImportAnswer.of(imports.importMinutes(request), request.clientMutationId());
    }

    private static UUID parsed(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            throw new NotFoundException("document", id);
        }
    }
}
