package org.yiding.meeting.files;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.yiding.support.error.YidingException;
import org.yiding.support.http.ErrorBody;

/** Gives the refusals of a method's roles the same body as all others. */
public class RoleRefusals {

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        YidingException known = Refusal.ofRoles();
        return Response.status(known.code().httpStatus())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ErrorBody.of(known))
                .build();
    }
}
