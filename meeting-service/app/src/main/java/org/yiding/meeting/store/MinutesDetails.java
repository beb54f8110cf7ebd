package org.yiding.meeting.store;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;

/**
 * What a meeting's document says of itself. Each name is as written; its id is what the directory calls it, null exactly
 * where the name is.
 *
 * @param publication the marking, for example 此件公开发布
 * @param distribution the addressees as listed; empty where there is no list
 */
@Embeddable
public record MinutesDetails(
        @Nullable LocalDate compiledOn,
        @Nullable String compiledBy,
        @Nullable String compiledById,
        @Nullable LocalDate printedOn,
        @Nullable String issuer,
        @Nullable String issuerId,
        @Nullable String publication,
        List<String> distribution,
        @Nullable String recorderName,
        @Nullable String recorderId) {

    @Nullable
    String written(FactField field) {
        return switch (field) {
            case COMPILED_ON -> FactText.of(compiledOn);
            case COMPILED_BY_NAME -> compiledBy;
            case COMPILED_BY -> compiledById;
            case PRINTED_ON -> FactText.of(printedOn);
            case ISSUER_NAME -> issuer;
            case ISSUER -> issuerId;
            case PUBLICATION -> publication;
            case DISTRIBUTION -> FactText.of(distribution);
            case RECORDER_NAME -> recorderName;
            case RECORDER -> recorderId;
            default -> throw FactText.unknown(FactKind.MEETING, field);
        };
    }

    /** The same with another value in one field. */
    MinutesDetails with(FactField field, @Nullable String value) {
        written(field);
        return new MinutesDetails(
                field == FactField.COMPILED_ON ? FactText.date(value) : compiledOn,
                field == FactField.COMPILED_BY_NAME ? value : compiledBy,
                field == FactField.COMPILED_BY ? value : compiledById,
                field == FactField.PRINTED_ON ? FactText.date(value) : printedOn,
                field == FactField.ISSUER_NAME ? value : issuer,
                field == FactField.ISSUER ? value : issuerId,
                field == FactField.PUBLICATION ? value : publication,
                field == FactField.DISTRIBUTION ? FactText.list(value) : distribution,
                field == FactField.RECORDER_NAME ? value : recorderName,
                field == FactField.RECORDER ? value : recorderId);
    }
}
