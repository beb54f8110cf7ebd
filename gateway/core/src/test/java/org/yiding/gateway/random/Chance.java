package org.yiding.gateway.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;

/** Repeatable chance: the same seed makes the same choices. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    boolean of(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(Collection<T> from) {
        return List.copyOf(from).get(random.nextInt(from.size()));
    }

    /** Some of them, in their order; at least one where there is one. */
    <T> List<T> some(Collection<T> from) {
        List<T> left = new ArrayList<>(from);
        int keep = left.isEmpty() ? 0 : between(1, left.size());
        while (left.size() > keep) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }
}
