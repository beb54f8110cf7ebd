package org.yiding.regulation.references;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.address.ProvisionAddress;

/**
 * A reference with the days on which it stands there.
 *
 * @param from identity of the provision in whose words it stands
 * @param start offset in these words
 * @param end offset after it
 * @param words as written
 * @param targets identities of what it points at in its own text; empty for another instrument
 * @param cited what it points at in another instrument; null for its own
 * @param since the first day
 * @param until the first day on which it no longer stands there; null while none is known
 */
public record KeptReference(
        String from,
        int start,
        int end,
        String words,
        List<String> targets,
        @Nullable Cited cited,
        LocalDate since,
        @Nullable LocalDate until) {

    /**
     * A place in another instrument.
     *
     * @param title as cited
     * @param first the place, or the first one of a range
     * @param last the last one of a range, else the same
     */
    public record Cited(String title, ProvisionAddress first, ProvisionAddress last) {}

    public KeptReference {
        targets = List.copyOf(targets);
    }

    KeptReference during(LocalDate first, @Nullable LocalDate end) {
        return new KeptReference(from, start, this.end, words, targets, cited, first, end);
    }
}
