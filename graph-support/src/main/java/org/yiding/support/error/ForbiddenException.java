package org.yiding.support.error;

import java.util.Map;

/** See {@link ErrorCode#FORBIDDEN}. */
public final class ForbiddenException extends YidingException {

    /** @param message what is not allowed, and which role allows it */
    public ForbiddenException(String message) {
        super(ErrorCode.FORBIDDEN, message, Map.of(), null);
    }
}
