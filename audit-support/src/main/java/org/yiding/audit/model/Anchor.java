package org.yiding.audit.model;

/**
 * Where a chain goes on whose oldest part was dropped.
 *
 * @param chain the service's name
 * @param position of the last record that was dropped
 * @param hash of that record
 */
public record Anchor(String chain, long position, String hash) {

    /** That of a chain from which nothing was dropped. */
    public static Anchor ofWhole(String chain) {
        return new Anchor(chain, 0, AuditRecord.NOTHING_BEFORE);
    }

    /** As the record of the dropping tells it, in JSON. */
    public String told() {
        return "{\"position\":" + position + ",\"hash\":\"" + hash + "\"}";
    }
}
