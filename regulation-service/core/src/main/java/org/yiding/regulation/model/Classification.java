package org.yiding.regulation.model;

/**
 * Of which type an instrument is taken to be.
 *
 * @param basis the rule by which, for a person to read
 */
public record Classification(RegulationType type, Certainty certainty, String basis) {

    /** How much the basis proves; what proves more replaces what proves less, never the other way. */
    public enum Certainty {
        /** Nothing spoke for another type. */
        BY_DEFAULT,
        /** The form of its title, by the rules on naming. */
        BY_FORM,
        /** A document says so. */
        STATED
    }

    public boolean provesMoreThan(Certainty other) {
        return certainty.compareTo(other) > 0;
    }
}
