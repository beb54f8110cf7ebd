package org.yiding.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a GraphQL endpoint answered.
 *
 * @param status the HTTP status
 * @param headers as received, names in lower case
 * @param body the JSON body; a missing node where the answer was not JSON
 */
public record GraphReply(int status, HttpHeaders headers, JsonNode body) {

    /** A value of the answer's data by JSON pointer, a missing node where it is not there: {@code at("/meeting/id")}. */
    public JsonNode at(String pointer) {
        return body.at("/data" + pointer);
    }

    /** The codes of the answer's errors, in order; empty where there are none. */
    public List<String> codes() {
        return errors("/extensions/code");
    }

    /** The messages of the answer's errors, in order; empty where there are none. */
    public List<String> messages() {
        return errors("/message");
    }

    private List<String> errors(String pointer) {
        return StreamSupport.stream(body.path("errors").spliterator(), false)
                .map(error -> error.at(pointer).asText())
                .toList();
    }
}
