package org.yiding.meeting.graphql;

import java.util.Base64;
import org.yiding.support.error.InvalidInputException;

/** Files that come inside a mutation. */
final class Uploads {

    private Uploads() {}

    /**
     * The bytes of a file.
     *
     * @param base64 with or without line breaks, which many encoders make
     * @throws InvalidInputException where it is not Base64
     */
    static byte[] content(String base64) {
        try {
            return Base64.getDecoder().decode(base64.indexOf('\n') < 0 ? base64 : base64.replaceAll("[\r\n]", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidInputException(
                    "input.contentBase64",
                    "The content is not Base64.",
                    "Encode the file's bytes as Base64 (RFC 4648).");
        }
    }
}
