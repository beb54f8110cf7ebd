package org.yiding.support.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header that says how a file is called where it is saved (RFC 6266). */
public final class ContentDisposition {

    /** Only this of the name stands in the header as it is, so nothing else of it can leave its place. */
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,8}\\z");

    private ContentDisposition() {}

    /**
     * The header's value, with the name in any script (RFC 5987) and in ASCII for those who read no more.
     *
     * @param kind {@code attachment} or {@code inline}
     * @param name the file's name, its ending included
     */
    public static String of(String kind, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        Matcher ending = ENDING.matcher(name);
        return kind + "; filename=\"document" + (ending.find() ? ending.group() : "") + "\"; filename*=UTF-8''"
                + encoded;
    }
}
