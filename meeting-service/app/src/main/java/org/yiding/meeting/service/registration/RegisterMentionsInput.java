package org.yiding.meeting.service.registration;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * Agencies and persons as a document names them, in the shape the directory takes.
 *
 * @param asOf the day for which names are to be understood
 * @param region in full ("苏州市"), to which short names like 市财政局 belong; null where it is not known
 */
@Input("RegisterMentionsInput") // the client would name the type …InputInput
public record RegisterMentionsInput(
        String documentSha256,
        LocalDate asOf,
        @Nullable String region,
        List<AgencyMentionInput> agencies,
        List<PersonMentionInput> persons) {

    /** The keys of all its mentions. */
    Stream<String> keys() {
        return Stream.concat(
                agencies.stream().map(AgencyMentionInput::key), persons.stream().map(PersonMentionInput::key));
    }

    /**
     * @param key names the mention in the answer, the same at every repeat
     * @param definedAs the full name for which the document says that it stands (以下简称); null where it says nothing
     */
    public record AgencyMentionInput(
            String key, String asWritten, @Nullable String definedAs) {}

    /**
     * @param key names the mention in the answer, the same at every repeat
     * @param agencyKey key of the agency the person stands for, null where the document gives none
     * @param post as written, null where the document gives none
     */
    public record PersonMentionInput(
            String key,
            String name,
            @Nullable String agencyKey,
            @Nullable String post) {}
}
