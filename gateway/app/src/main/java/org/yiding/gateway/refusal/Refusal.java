package org.yiding.gateway.refusal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.support.http.Asker;

/**
 * Something that was refused.
 *
 * @param asker who asked
 * @param operation the method and path, or {@code Type.field}
 * @param reason why, in the words that the caller reads
 */
record Refusal(Asker asker, String operation, String reason) {

    /** What refusals have in common that are told as one: everything but the request. */
    List<@Nullable Object> sameness() {
        return Arrays.asList(asker.subject(), asker.name(), asker.roles(), asker.address(), operation, reason);
    }
}
