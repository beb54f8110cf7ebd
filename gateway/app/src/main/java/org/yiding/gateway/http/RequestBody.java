package org.yiding.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.execute.BadRequestException;

/**
 * Unpacks what clients send in gzip. Not left to the server below: where a request also asks for HTTP/2 by upgrade, that
 * one unpacks the body twice.
 */
final class RequestBody {

    private RequestBody() {}

    /** Whether the body is packed in a way that {@link #read} knows. */
    static boolean readable(@Nullable String encoding) {
        return encoding == null || encoding.equalsIgnoreCase("identity") || gzip(encoding);
    }

    /**
     * @param largest in bytes, unpacked
     * @return the body, unpacked; null where it is larger than allowed
     * @throws BadRequestException where it is not what its encoding says
     */
    static byte @Nullable [] read(RoutingContext http, int largest) {
        Buffer body = http.body().buffer();
        byte[] sent = body == null ? new byte[0] : body.getBytes();
        if (!gzip(http.request().getHeader(HttpHeaders.CONTENT_ENCODING))) {
            return sent;
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            byte[] read = unpacked.readNBytes(largest);
            return unpacked.read() < 0 ? read : null;
        } catch (IOException e) {
            throw BadRequestException.malformed("The body is not gzip, although its Content-Encoding says so.");
        }
    }

    private static boolean gzip(@Nullable String encoding) {
        return encoding != null && (encoding.equalsIgnoreCase("gzip") || encoding.equalsIgnoreCase("x-gzip"));
    }
}
