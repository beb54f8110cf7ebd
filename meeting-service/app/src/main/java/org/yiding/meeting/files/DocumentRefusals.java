package org.yiding.meeting.files;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.yiding.meeting.config.MeetingConfig;
import org.yiding.meeting.service.FileSize;
import org.yiding.support.http.ErrorBody;

/** Refuses files that are too large before a byte of them is taken in. */
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
        router.post("/documents").order(Integer.MIN_VALUE + 1).handler(this::refuseTooLarge);
    }

    private void refuseTooLarge(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean number = length != null && length.matches("\\d{1,18}");
        if (number && Long.parseLong(length) > config.maximumFile().asLongValue() + FORM) {
            ErrorBody.answer(request, TOO_LARGE, FileSize.tooLarge(config.maximumFile()));
        } else {
            request.next();
        }
    }
}
