package org.yiding.directory.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one document says of agencies and persons.
 *
 * @param documentSha256 as the caller wrote it
 * @param asOf the day the document speaks of
 * @param region of the government whose document it is, in full; null where it is not known
 */
public record MentionsToRegister(
        String documentSha256,
        LocalDate asOf,
        @Nullable String region,
        List<AgencyMention> agencies,
        List<PersonMention> persons) {

    public MentionsToRegister {
        agencies = List.copyOf(agencies);
        persons = List.copyOf(persons);
    }

    /**
     * @param key chosen by the caller, once in a document
     * @param definedAs the full name for which the document says that it stands (以下简称); null where it says nothing
     */
    public record AgencyMention(
            String key, String asWritten, @Nullable String definedAs) {}

    /**
     * @param key chosen by the caller, once in a document
     * @param agencyKey the key of an agency of the same document; null where it names none
     * @param post null where it gives none
     */
    public record PersonMention(
            String key,
            String name,
            @Nullable String agencyKey,
            @Nullable String post) {}
}
