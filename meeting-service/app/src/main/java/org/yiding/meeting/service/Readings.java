package org.yiding.meeting.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.store.Correctable;
import org.yiding.meeting.store.CorrectionAction;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.CorrectionEntity.Occasion;
import org.yiding.meeting.store.Ids;

/** Tells what a machine read from what persons made of it. */
final class Readings {

    private static final List<FactField> TELLING = List.of(
            FactField.TITLE,
            FactField.TEXT,
            FactField.AGENCY_NAME,
            FactField.PERSON_NAME,
            FactField.ACTION,
            FactField.AMOUNT_AS_WRITTEN);

    private Readings() {}

    /**
     * What the machine read in a field.
     *
     * @param earlier the fact's corrections so far, the oldest first
     * @param held what holds in the field before the next correction
     */
    static @Nullable String asRead(List<CorrectionEntity> earlier, FactField field, @Nullable String held) {
        if (wasAdded(earlier)) {
            return null;
        }
        for (CorrectionEntity correction : earlier) {
            if (correction.field() == field) {
                return correction.asRead();
            }
        }
        return held;
    }

    /**
     * What a person changed on a fact by what was just written.
     *
     * @param before what held, by field
     * @param earlier the fact's corrections so far, the oldest first
     */
    static List<CorrectionEntity> changed(
            Correctable row,
            Map<FactField, @Nullable String> before,
            List<CorrectionEntity> earlier,
            Occasion occasion) {
        Map<FactField, @Nullable String> after = row.written();
        List<CorrectionEntity> made = new ArrayList<>();
        before.forEach((field, held) -> {
            if (!Objects.equals(held, after.get(field))) {
                String read = asRead(earlier, field, held);
                made.add(new CorrectionEntity(
                        Ids.next(), row.id(), occasion, CorrectionAction.CHANGED, field, read, after.get(field)));
            }
        });
        return made;
    }

    /** Whether a person added the fact, so that no machine read it. */
    static boolean wasAdded(List<CorrectionEntity> earlier) {
        return earlier.stream().anyMatch(correction -> correction.action() == CorrectionAction.ADDED);
    }

    /** What a fact says in one line. */
    static @Nullable String digest(Correctable row) {
        return digestAsRead(row, List.of());
    }

    /** What a fact said in one line when the machine read it. */
    static @Nullable String digestAsRead(Correctable row, List<CorrectionEntity> corrections) {
        List<String> words = TELLING.stream()
                .filter(field -> field.isOf(row.factKind()))
                .flatMap(field -> Stream.ofNullable(asRead(corrections, field, row.written(field))))
                .filter(Objects::nonNull)
                .toList();
        return words.isEmpty() ? null : String.join(" ", words);
    }
}
