package org.yiding.support.error;

import java.util.Map;

/** See {@link ErrorCode#NOT_FOUND}. */
public final class NotFoundException extends YidingException {

    /**
     * @param what the kind of thing, for a person ("meeting")
     * @param id the identity that was asked for, as it came
     */
    public NotFoundException(String what, String id) {
        super(ErrorCode.NOT_FOUND, "There is no " + what + " with the id " + id + ".", Map.of(), null);
    }
}
