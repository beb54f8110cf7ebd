package org.yiding.meeting.service.registration;

/** What the directory answers to {@link TeachAgencyNameInput}. The GraphQL client fills the field. */
public final class TaughtAgencyName {

    private String agencyId;

    @SuppressWarnings("NullAway.Init")
    TaughtAgencyName() {}

    public String agencyId() {
        return agencyId;
    }
}
