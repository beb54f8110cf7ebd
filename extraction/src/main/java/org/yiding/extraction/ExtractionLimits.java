package org.yiding.extraction;

import java.time.Duration;

/**
 * How much of a file is worked through before it is refused.
 *
 * @param bytes of the file as it came
 * @param pages of a document that has pages
 * @param expandedBytes of everything packed in the file, once it is unpacked
 * @param ratio of unpacked to packed size from which a part counts as made to exhaust the reader
 * @param entries of an archive
 * @param depth of nested elements
 * @param characters of the extracted text
 * @param time spent on one file
 */
public record ExtractionLimits(
        int bytes, int pages, long expandedBytes, int ratio, int entries, int depth, int characters, Duration time) {

    private static final int MEBIBYTE = 1024 * 1024;

    /** 50 MB and 500 pages; the rest far above what a document needs and far below what hurts a service. */
    public static final ExtractionLimits DEFAULT = new ExtractionLimits(
            50 * MEBIBYTE, 500, 512L * MEBIBYTE, 200, 10_000, 256, 50 * MEBIBYTE, Duration.ofSeconds(60));
}
