package org.yiding.meeting.service.registration;

import java.util.List;

/** What the regulation service answers to {@link RegisterDocumentsInput}. The GraphQL client fills the fields. */
public final class RegisterDocumentsResult {

    private List<RegisteredMention> documents;

    @SuppressWarnings("NullAway.Init")
    RegisterDocumentsResult() {}

    public List<RegisteredMention> documents() {
        return List.copyOf(documents);
    }
}
