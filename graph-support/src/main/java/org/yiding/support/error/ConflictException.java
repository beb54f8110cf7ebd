package org.yiding.support.error;

import java.util.Map;

/** See {@link ErrorCode#CONFLICT}. */
public final class ConflictException extends YidingException {

    /**
     * @param message what contradicts what
     * @param remedy what the caller can do about it
     */
    public ConflictException(String message, String remedy) {
        super(ErrorCode.CONFLICT, message, Map.of("remedy", remedy), null);
    }
}
