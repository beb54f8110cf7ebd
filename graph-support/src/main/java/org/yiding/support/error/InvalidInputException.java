package org.yiding.support.error;

import java.util.Map;

/** See {@link ErrorCode#INVALID_INPUT}. */
public final class InvalidInputException extends YidingException {

    /**
     * @param field the argument or input field that is wrong, as the client wrote it ("filter.ordinal")
     * @param message what is wrong with it
     * @param remedy what to send instead
     */
    public InvalidInputException(String field, String message, String remedy) {
        super(ErrorCode.INVALID_INPUT, message, Map.of("field", field, "remedy", remedy), null);
    }
}
