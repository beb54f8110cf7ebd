package org.yiding.meeting.service.registration;

/** The id that an owner gave to a mention. The GraphQL client fills the fields. */
public final class RegisteredMention {

    private String key;
    private String id;

    @SuppressWarnings("NullAway.Init")
    RegisteredMention() {}

    public String key() {
        return key;
    }

    public String id() {
        return id;
    }
}
