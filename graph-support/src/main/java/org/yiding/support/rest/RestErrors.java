package org.yiding.support.rest;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.yiding.support.error.YidingException;
import org.yiding.support.http.ErrorBody;
import org.yiding.support.http.RoleRefusal;

/** Answers an error of a REST path with the status of its code and the same body as the graph has. */
public class RestErrors {

    /** The refusal of a method's roles. */
    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused) {
        return known(RoleRefusal.error());
    }

    @ServerExceptionMapper
    Response known(YidingException error) {
        return Response.status(error.code().httpStatus())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ErrorBody.of(error))
                .build();
    }
}
