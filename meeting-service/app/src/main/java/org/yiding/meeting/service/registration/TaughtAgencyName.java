package org.yiding.meeting.service.registration;

/** What the directory answers to {@link TeachAgencyNameInput}. The GraphQL client fills the fields. */
public final class TaughtAgencyName {

    private String agencyId;
    private String reason;

    @SuppressWarnings("NullAway.Init")
    TaughtAgencyName() {}

    public String agencyId() {
        return agencyId;
    }

    /** What it learnt, for a person to read. */
    public String reason() {
        return reason;
    }
}
