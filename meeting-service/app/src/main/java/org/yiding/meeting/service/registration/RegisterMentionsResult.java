package org.yiding.meeting.service.registration;

import java.util.List;

/** What the directory answers to {@link RegisterMentionsInput}. The GraphQL client fills the fields. */
public final class RegisterMentionsResult {

    private List<RegisteredMention> agencies;
    private List<RegisteredMention> persons;

    @SuppressWarnings("NullAway.Init")
    RegisterMentionsResult() {}

    public List<RegisteredMention> agencies() {
        return List.copyOf(agencies);
    }

    public List<RegisteredMention> persons() {
        return List.copyOf(persons);
    }
}
