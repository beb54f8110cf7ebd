package org.yiding.directory.model;

import java.time.Instant;

/**
 * Who said that a name is this agency's, and for which document.
 *
 * @param documentSha256 of the document in which it is written, lower case hexadecimal
 * @param taughtBy the user name of whoever said so
 */
public record NameSource(String documentSha256, String taughtBy, Instant taughtAt) {}
