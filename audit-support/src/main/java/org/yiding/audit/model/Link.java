package org.yiding.audit.model;

/**
 * How a record hangs in its chain.
 *
 * @param digest the name of what the hash was made with ({@link Digest#written})
 * @param previous the hash of the record before it
 * @param hash of this record with everything in it, {@code previous} included
 */
public record Link(String digest, String previous, String hash) {}
