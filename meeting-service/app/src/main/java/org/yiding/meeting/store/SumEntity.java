package org.yiding.meeting.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.FactKind;

/** A sum of money that a resolution names. */
@Entity
@Table(name = "sum_of_money")
public class SumEntity extends ResolutionPart {

    private BigDecimal amount;

    private String currency;

    private String asWritten;

    private @Nullable String purpose;

    @SuppressWarnings("NullAway.Init")
    protected SumEntity() {}

    /**
     * @param position place under the resolution, from 1
     * @param amount in units of the currency
     * @param currency code of ISO 4217
     * @param purpose the project or use it is for, null where the words give none
     */
    public SumEntity(
            UUID id,
            UUID resolutionId,
            int position,
            BigDecimal amount,
            String currency,
            String asWritten,
            @Nullable String purpose) {
        super(id, resolutionId, position);
        this.amount = amount;
        this.currency = currency;
        this.asWritten = asWritten;
        this.purpose = purpose;
    }

    /** In units of the currency. */
    public BigDecimal amount() {
        return amount;
    }

    /** Code of ISO 4217. */
    public String currency() {
        return currency;
    }

    public String asWritten() {
        return asWritten;
    }

    public @Nullable String purpose() {
        return purpose;
    }

    @Override
    public FactKind factKind() {
        return FactKind.SUM;
    }

    @Override
    public @Nullable String written(FactField field) {
        return switch (field) {
            case AMOUNT -> amount.stripTrailingZeros().toPlainString();
            case CURRENCY -> currency;
            case AMOUNT_AS_WRITTEN -> asWritten;
            case PURPOSE -> purpose;
            default -> throw FactText.unknown(FactKind.SUM, field);
        };
    }

    @Override
    public void write(FactField field, @Nullable String value) {
        switch (field) {
            case AMOUNT -> amount = new BigDecimal(FactText.stated(value));
            case CURRENCY -> currency = FactText.stated(value);
            case AMOUNT_AS_WRITTEN -> asWritten = FactText.stated(value);
            case PURPOSE -> purpose = value;
            default -> throw FactText.unknown(FactKind.SUM, field);
        }
    }
}
