package org.yiding.support.error;

import java.util.Map;

/** See {@link ErrorCode#NOT_UNDERSTOOD}. */
public final class NotUnderstoodException extends YidingException {

    /**
     * @param message why it was not understood
     * @param sentence the words in question, as written
     */
    public NotUnderstoodException(String message, String sentence) {
        super(ErrorCode.NOT_UNDERSTOOD, message, Map.of("sentence", sentence), null);
    }
}
