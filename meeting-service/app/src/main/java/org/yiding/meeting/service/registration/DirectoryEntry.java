package org.yiding.meeting.service.registration;

/** An agency or a person that the directory knows. The GraphQL client fills the field. */
public final class DirectoryEntry {

    private String id;

    @SuppressWarnings("NullAway.Init")
    DirectoryEntry() {}

    public String id() {
        return id;
    }
}
