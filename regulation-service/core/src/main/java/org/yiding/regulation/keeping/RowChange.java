package org.yiding.regulation.keeping;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One provision that differs between two texts.
 *
 * @param before null where it was added
 * @param after null where it was removed
 * @param moved whether it stands at another place, also where its words differ
 */
public record RowChange(
        ProvisionChangeKind kind,
        @Nullable ProvisionRow before,
        @Nullable ProvisionRow after,
        boolean moved) {

    /** Whether it is there before and after and carries another number, also where its words differ. */
    public boolean renumbered() {
        return before != null && after != null && !Objects.equals(before.numeral(), after.numeral());
    }
}
