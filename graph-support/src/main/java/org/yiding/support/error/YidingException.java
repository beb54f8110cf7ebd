package org.yiding.support.error;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error whose code, message and details a client may see. Everything else that is thrown reaches the client as
 * {@link ErrorCode#INTERNAL} without its message.
 */
public abstract class YidingException extends RuntimeException {

    private final ErrorCode code;
    // Strings only, so that the exception stays serializable and nothing but text leaves.
    private final Map<String, String> details;

    /**
     * @param message for a person: what is wrong, where, and what to do; no secrets, no personal data, no class names
     * @param details further safe values for {@code extensions}, for example {@code field} and {@code remedy}
     */
    protected YidingException(ErrorCode code, String message, Map<String, String> details, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public ErrorCode code() {
        return code;
    }

    /** Safe values beside the code, in no particular order; empty where there are none. */
    public Map<String, String> details() {
        return details;
    }

    /** The message that the client reads; unlike {@link #getMessage()} never null. */
    public String clientMessage() {
        return String.valueOf(getMessage());
    }
}
