package org.yiding.directory.service;

import java.util.List;
import java.util.UUID;
import org.yiding.directory.naming.MentionBasis;

/** What the mentions of a document were taken for, in the order in which they came. */
public record RegisteredMentions(List<Registered> agencies, List<Registered> persons) {

    public RegisteredMentions {
        agencies = List.copyOf(agencies);
        persons = List.copyOf(persons);
    }

    /**
     * @param created whether the entry is new because of this very request
     * @param basis by what the mention is this entry
     * @param reason why the mention is this entry, for a person to read
     * @param others agencies that may be meant instead, the likeliest first; empty where nothing is in doubt
     */
    public record Registered(
            String key, UUID id, boolean created, MentionBasis basis, String reason, List<Other> others) {

        public Registered {
            others = List.copyOf(others);
        }

        /** The same with the agencies that may be meant instead. */
        Registered doubted(List<Other> doubts) {
            return new Registered(key, id, created, basis, reason, doubts);
        }
    }

    /**
     * An agency that may be meant instead.
     *
     * @param name as it is called on the day of the document
     * @param score above 0, at most 1
     * @param reason for a person to read
     */
    public record Other(UUID id, String name, double score, String reason) {}
}
