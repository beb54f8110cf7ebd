package org.yiding.audit.model;

/**
 * What something was done to.
 *
 * @param type for example {@code Agency}
 * @param id within the type
 */
public record AuditObject(String type, String id) {

    /** Reads {@link #toString}. @throws IllegalArgumentException where the text is none */
    public static AuditObject parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1) {
            throw new IllegalArgumentException("Not a type and an id: " + text);
        }
        return new AuditObject(text.substring(0, slash), text.substring(slash + 1));
    }

    /** {@code type/id}, as it is stored and filtered by. */
    @Override
    public String toString() {
        return type + "/" + id;
    }
}
