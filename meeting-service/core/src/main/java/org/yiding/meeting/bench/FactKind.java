package org.yiding.meeting.bench;

/** What is counted apart when a reading is compared with its annotation. */
enum FactKind {
    MEETING("meeting", true),
    ITEMS("items", true),
    DECISIONS("decisions", true),
    DOCUMENTS("documents", true),
    ASSIGNMENTS("assignments", true),
    NEXT_STEPS("next steps", true),
    EFFECTIVE_DATES("effective dates", true),
    ATTENDANCE("attendance", true),
    DEADLINES("deadlines", false),
    SUMS("sums", false),
    EXCUSED("excused", false);

    private final String label;
    private final boolean overall;

    FactKind(String label, boolean overall) {
        this.label = label;
        this.overall = overall;
    }

    String label() {
        return label;
    }

    /** Whether the kind counts for the overall F1, the mean over the kinds that every annotation holds. */
    boolean countsOverall() {
        return overall;
    }
}
