package org.yiding.meeting.bench;

/**
 * Facts of one kind.
 *
 * @param right read as annotated
 * @param wrong read, but not annotated so
 * @param missed annotated, but not read so
 */
record Tally(int right, int wrong, int missed) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    /** The share of what was read that is right; 1 where nothing was read. */
    double precision() {
        return share(right, wrong);
    }

    /** The share of what is there that was read; 1 where nothing is there. */
    double recall() {
        return share(right, missed);
    }

    /** The harmonic mean of precision and recall, 0 where both are 0. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static double share(int part, int rest) {
        return part + rest == 0 ? 1 : (double) part / (part + rest);
    }
}
