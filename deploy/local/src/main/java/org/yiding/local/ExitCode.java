package org.yiding.local;

/** Why {@code ./yiding} ended, for scripts; the numbers are published and do not change. */
public enum ExitCode {
    OK(0),
    /** The suite answered, but with errors. */
    ANSWER_HAS_ERRORS(1),
    /** The command line was not understood. */
    USAGE(2),
    NOT_RUNNING(3),
    PORT_TAKEN(11),
    CHILD_DIED(12),
    DISK_FULL(13),
    BROKEN_ARCHIVE(14),
    STATE_UNUSABLE(15),
    UNSUPPORTED_PLATFORM(16),
    ALREADY_RUNNING(17),
    /** Something of the build is missing; the script itself ends with 18 where Maven fails. */
    NOT_BUILT(18),
    TOO_SLOW(19),
    REFUSED(20),
    /** A link of an audit trail's chain does not hold. */
    CHAIN_BROKEN(21),
    INTERNAL(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process exit code, 0 to 255. */
    public int number() {
        return number;
    }
}
