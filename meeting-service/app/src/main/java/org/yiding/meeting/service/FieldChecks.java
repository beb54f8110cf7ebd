package org.yiding.meeting.service;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;
import org.yiding.support.error.InvalidInputException;

/** Refuses values that cannot be meant so, naming the place. */
final class FieldChecks {

    private static final int LONGEST_REASON = 1000;

    private FieldChecks() {}

    /**
     * The values by field, blank ones as null.
     *
     * @param place what the caller named the list, for example "input.changes"
     * @throws InvalidInputException at the first fault
     */
    static Map<FactField, @Nullable String> checked(FactKind kind, List<FieldChange> changes, String place) {
        if (changes.isEmpty()) {
            throw new InvalidInputException(
                    place, "Nothing is to be changed.", "Name at least one field with its value.");
        }
        Map<FactField, @Nullable String> values = new EnumMap<>(FactField.class);
        for (int i = 0; i < changes.size(); i++) {
            FactField field = changes.get(i).field();
            String at = place + "[" + i + "]";
            if (!field.isOf(kind) || field.isRegulation()) {
                throw new InvalidInputException(
                        at + ".field",
                        "A fact of the kind " + kind + " has no " + field + " that can be set.",
                        "Set one of its own fields; which instrument a document is follows from its title.");
            }
            if (values.containsKey(field)) {
                throw new InvalidInputException(at + ".field", field + " stands twice.", "Name every field once.");
            }
            values.put(field, value(kind, field, changes.get(i).value(), at));
        }
        return values;
    }

    /** @throws InvalidInputException where it is longer than what is kept */
    static @Nullable String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.strip().length() > LONGEST_REASON) {
            throw new InvalidInputException(
                    "input.reason",
                    "The reason is longer than " + LONGEST_REASON + " characters.",
                    "Say in a sentence why; it is kept with the change.");
        }
        return reason.strip();
    }

    private static @Nullable String value(FactKind kind, FactField field, @Nullable String sent, String at) {
        String value = sent == null || sent.isBlank() ? null : sent.strip();
        if (value == null) {
            if (field.isNeededBy(kind)) {
                throw new InvalidInputException(
                        at + ".value",
                        "A fact of the kind " + kind + " cannot be without " + field + ".",
                        "Send its value, or remove the fact (removeFact).");
            }
            return null;
        }
        String form = field.flawOf(value);
        if (form != null) {
            throw new InvalidInputException(
                    at + ".value", "\"" + shortened(value) + "\" is no value of " + field + ".", "Send " + form + ".");
        }
        return value;
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= 40
                ? value
                : value.substring(0, value.offsetByCodePoints(0, 40)) + "…";
    }
}
