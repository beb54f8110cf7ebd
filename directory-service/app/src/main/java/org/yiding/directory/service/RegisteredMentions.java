package org.yiding.directory.service;

import java.util.List;
import java.util.UUID;

/** What the mentions of a document were taken for, in the order in which they came. */
public record RegisteredMentions(List<Registered> agencies, List<Registered> persons) {

    public RegisteredMentions {
        agencies = List.copyOf(agencies);
        persons = List.copyOf(persons);
    }

    /**
     * @param created whether the entry is new because of this very request
     * @param reason why the mention is this entry, for a person to read
     */
    public record Registered(String key, UUID id, boolean created, String reason) {}
}
