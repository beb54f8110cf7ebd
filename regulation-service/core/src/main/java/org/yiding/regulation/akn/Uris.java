package org.yiding.regulation.akn;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Words as parts of URIs. */
final class Uris {
    private Uris() {}

    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
