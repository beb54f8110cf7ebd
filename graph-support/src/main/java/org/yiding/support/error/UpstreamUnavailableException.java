package org.yiding.support.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** See {@link ErrorCode#UPSTREAM_UNAVAILABLE}. */
public final class UpstreamUnavailableException extends YidingException {

    /**
     * @param service the name of the service that did not answer ("directory")
     * @param message what could not be done, what state things are in now, and whether to repeat
     * @param cause kept for the log, never shown
     */
    public UpstreamUnavailableException(String service, String message, @Nullable Throwable cause) {
        super(ErrorCode.UPSTREAM_UNAVAILABLE, message, Map.of("service", service), cause);
    }
}
