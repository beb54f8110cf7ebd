package org.yiding.regulation.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.ProvisionRow.Cause;
import org.yiding.regulation.keeping.SentenceOrigin;

/**
 * A sentence of a provision and since when it stands there.
 *
 * @param origin not part of the graph: the field {@code cause} is read from it
 */
@Description("一条规定中的一句及其由来")
public record SentenceSource(
        @NonNull @Description("原句") String sentence,
        @NonNull @Description("自该日起一直如此（含）") LocalDate since,
        @Ignore @Nullable Cause origin) {

    static SentenceSource of(SentenceOrigin found) {
        return new SentenceSource(found.sentence(), found.since(), found.cause());
    }
}
