package org.yiding.support.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** See {@link ErrorCode#UNREADABLE_DOCUMENT}. */
public class UnreadableDocumentException extends YidingException {

    /** @param message what was found instead, and where (page, line) as far as it is known */
    public UnreadableDocumentException(String message) {
        this(message, null);
    }

    /** @param cause kept for the log, never shown */
    public UnreadableDocumentException(String message, @Nullable Throwable cause) {
        super(ErrorCode.UNREADABLE_DOCUMENT, message, Map.of(), cause);
    }
}
