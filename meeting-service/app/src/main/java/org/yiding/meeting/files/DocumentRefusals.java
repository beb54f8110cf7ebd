package org.yiding.meeting.files;

import io.quarkus.security.ForbiddenException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.yiding.meeting.config.MeetingConfig;
import org.yiding.meeting.service.FileSize;
import org.yiding.support.error.YidingException;
import org.yiding.support.http.ErrorBody;
import org.yiding.support.http.RoleRefusal;

/** Gives the refusals that happen before a document request reaches its method the same shape as all others. */
@ApplicationScoped
public class DocumentRefusals {

    private static final int TOO_LARGE = 413;

    // A form is a little larger than the file in it.
    private static final long FORM = 64 * 1024L;

    private final MeetingConfig config;

    DocumentRefusals(MeetingConfig config) {
        this.config = config;
    }

    void register(@Observes Router router) {
        router.route("/documents*").order(Integer.MIN_VALUE + 1).failureHandler(this::shape);
        router.post("/documents").order(Integer.MIN_VALUE + 1).handler(this::refuseTooLarge);
    }

    private void refuseTooLarge(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean number = length != null && length.matches("\\d{1,18}");
        if (number && Long.parseLong(length) > config.maximumFile().asLongValue() + FORM) {
            answer(request, TOO_LARGE, FileSize.tooLarge(config.maximumFile()));
        } else {
            request.next();
        }
    }

    private void shape(RoutingContext request) {
        if (request.failure() instanceof ForbiddenException) {
            YidingException refused = RoleRefusal.error();
            answer(request, refused.code().httpStatus(), refused);
        } else {
            request.next();
        }
    }

    private static void answer(RoutingContext request, int status, YidingException error) {
        if (request.response().ended()) {
            return;
        }
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(ErrorBody.of(error));
    }
}
