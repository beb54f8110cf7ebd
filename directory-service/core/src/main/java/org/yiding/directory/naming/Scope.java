package org.yiding.directory.naming;

import org.jspecify.annotations.Nullable;

/**
 * Within what a written name means one thing. 市公安局 is one agency in the papers of one city; where the region is not
 * known it says nothing beyond its own document.
 *
 * @param value what rows are kept apart by
 * @param region the region's name in full ("苏州市"); null where it is not known
 */
public record Scope(String value, @Nullable String region) {

    // No region begins like this, so the two kinds of scope never meet.
    private static final String DOCUMENT = "sha256:";

    /**
     * @param region null where the document's region is not known
     * @param documentSha256 of the document that speaks, lower case hexadecimal
     */
    public static Scope of(@Nullable String region, String documentSha256) {
        return region == null ? new Scope(DOCUMENT + documentSha256, null) : new Scope(region, region);
    }

    /** For a person to read. */
    public String described() {
        return region == null ? "this document" : region;
    }
}
