package org.yiding.meeting.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;

/** Leads between the values of facts and the texts in which they are corrected. */
final class FactText {

    private FactText() {}

    static String stated(@Nullable String value) {
        return Objects.requireNonNull(value, "The fact cannot be without this value");
    }

    static @Nullable LocalDate date(@Nullable String value) {
        return value == null ? null : LocalDate.parse(value);
    }

    static @Nullable Integer number(@Nullable String value) {
        return value == null ? null : Integer.valueOf(value);
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String value) {
        return value == null ? null : Enum.valueOf(type, value);
    }

    static List<String> list(@Nullable String value) {
        return value == null
                ? List.of()
                : value.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    static @Nullable String of(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static @Nullable String of(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static @Nullable String of(List<String> values) {
        return values.isEmpty() ? null : String.join("\n", values);
    }

    static IllegalArgumentException unknown(FactKind kind, FactField field) {
        return new IllegalArgumentException(kind + " has no " + field);
    }
}
