package org.yiding.directory.files;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.service.refusal.GatewayRefusals;
import org.yiding.directory.service.refusal.ToldRefusals;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.security.Roles;

/** Where the gateway tells what it refused. */
@Path("/refusals")
@Blocking
public class RefusalResource {

    private final GatewayRefusals refusals;

    RefusalResource(GatewayRefusals refusals) {
        this.refusals = refusals;
    }

    /** Answers with status 204 when they are recorded, not before. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.GATEWAY)
    public void take(@Nullable ToldRefusals told) {
        if (told == null) {
            throw new InvalidInputException(
                    "refusals", "The request has no body.", "Send {\"refusals\": [...], \"dropped\": 0}.");
        }
        refusals.record(told);
    }
}
