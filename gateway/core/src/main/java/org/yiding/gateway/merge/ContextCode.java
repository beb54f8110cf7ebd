package org.yiding.gateway.merge;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.merge.StepCode.PartCode;
import org.yiding.gateway.plan.ContextFetch;
import org.yiding.gateway.plan.ContextValue;

/** What entities take from objects above them, in the form that runs. */
final class ContextCode {

    /** How many groups of entities one request holds; what is more waits for the next. */
    static final int MOST_GROUPS = 100;

    final ContextFetch fetch;
    final List<List<SourceCode>> values;
    /** The response name of each group. */
    final int[] aliases;

    ContextCode(ContextFetch fetch, KeyTable keys) {
        this.fetch = fetch;
        this.values = fetch.values().stream()
                .map(value -> value.sources().stream()
                        .map(source -> new SourceCode(source, keys))
                        .toList())
                .toList();
        this.aliases = IntStream.range(0, MOST_GROUPS)
                .map(group -> keys.number(fetch.alias(group)))
                .toArray();
    }

    /** An object above. */
    static final class SourceCode {
        final int depth;
        /** Quoted; null for all types. */
        final byte @Nullable [][] types;

        final PartCode[] parts;

        SourceCode(ContextValue.Source source, KeyTable keys) {
            this.depth = source.depth();
            Set<String> named = source.types();
            this.types =
                    named == null ? null : named.stream().map(ShapeCode::quoted).toArray(byte[][]::new);
            this.parts = PartCode.all(source.parts(), keys);
        }
    }
}
