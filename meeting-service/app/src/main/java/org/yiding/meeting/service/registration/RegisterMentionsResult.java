package org.yiding.meeting.service.registration;

import java.util.List;

/** What the directory answers to {@link RegisterMentionsInput}. The GraphQL client fills the fields. */
public final class RegisterMentionsResult {

    private List<UnderstoodMention> agencies;
    private List<UnderstoodMention> persons;

    @SuppressWarnings("NullAway.Init")
    RegisterMentionsResult() {}

    public List<UnderstoodMention> agencies() {
        return List.copyOf(agencies);
    }

    public List<UnderstoodMention> persons() {
        return List.copyOf(persons);
    }
}
