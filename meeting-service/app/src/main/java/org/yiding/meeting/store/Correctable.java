package org.yiding.meeting.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;

/** A fact whose values can be read and written one by one as texts, in the forms of {@link FactField}. */
public interface Correctable {

    UUID id();

    FactKind factKind();

    /**
     * What holds now; null where nothing is stated.
     *
     * @throws IllegalArgumentException where this kind of fact has no such field
     */
    @Nullable
    String written(FactField field);

    /**
     * Lets another value hold.
     *
     * @param value in the form of the field; null where nothing is stated
     * @throws IllegalArgumentException where this kind of fact has no such field
     */
    void write(FactField field, @Nullable String value);

    /** What is wrong with the fact as a whole, as the end of a sentence that begins with the fact; null where nothing is. */
    @Nullable
    String flaw();

    /** Everything that holds now, by field; what is not stated is null. */
    default Map<FactField, @Nullable String> written() {
        Map<FactField, @Nullable String> all = new LinkedHashMap<>();
        for (FactField field : FactField.values()) {
            if (field.isOf(factKind())) {
                all.put(field, written(field));
            }
        }
        return all;
    }
}
