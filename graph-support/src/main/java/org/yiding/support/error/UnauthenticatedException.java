package org.yiding.support.error;

import java.util.Map;

/** See {@link ErrorCode#UNAUTHENTICATED}. */
public final class UnauthenticatedException extends YidingException {

    public UnauthenticatedException() {
        super(
                ErrorCode.UNAUTHENTICATED,
                "A valid access token is needed: send it as \"Authorization: Bearer <token>\".",
                Map.of(),
                null);
    }
}
