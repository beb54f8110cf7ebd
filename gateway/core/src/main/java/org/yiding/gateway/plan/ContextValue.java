package org.yiding.gateway.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value of an argument that a request for entities takes from objects above them.
 *
 * @param variable the name of the variable that holds it; more variables begin with it where entities get different values
 * @param type of the variable, for example {@code [String!]}
 * @param sources where it is taken from: the first, from the entity up, whose object is of a fitting type
 */
public record ContextValue(String variable, String type, List<Source> sources) {

    public ContextValue {
        sources = List.copyOf(sources);
    }

    /**
     * An object above.
     *
     * @param depth how many fields lead to it from the root
     * @param types the object types that give the value; null for all that may stand there
     * @param parts what gives the value: for each object type one part, and one below it, down to a leaf
     */
    public record Source(int depth, @Nullable Set<String> types, List<Representation.Part> parts) {

        public Source {
            types = types == null ? null : Set.copyOf(types);
            parts = List.copyOf(parts);
        }
    }
}
