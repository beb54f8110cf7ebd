package org.yiding.regulation.amending.apply;

import org.jspecify.annotations.Nullable;

/**
 * Which sentence of the act put a provision where and as it is; all null where the act left it alone.
 *
 * @param insertedBy the point that added it
 * @param changedBy the point that last changed its words
 * @param movedFrom its address before the act, where that is another one now
 */
public record Provenance(
        @Nullable String insertedBy,
        @Nullable String changedBy,
        @Nullable String movedFrom) {}
