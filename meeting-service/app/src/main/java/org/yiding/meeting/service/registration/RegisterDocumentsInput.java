package org.yiding.meeting.service.registration;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.InstrumentType;

/**
 * Instruments as a document names them, in the shape the regulation service takes.
 *
 * @param asOf the day of the meeting
 * @param region in full ("苏州市"); null where it is not known
 */
@Input("RegisterDocumentsInput") // the client would name the type …InputInput
public record RegisterDocumentsInput(
        String documentSha256, LocalDate asOf, @Nullable String region, List<DocumentMentionInput> documents) {

    /**
     * @param key names the mention in the answer, the same at every repeat
     * @param title without book-title marks and without a note like （草案）
     * @param form the form word of the title, null where it has none
     * @param statedType what the document calls the instrument, null where it does not say
     * @param effectiveOn from when it is to hold, null where that is not stated
     * @param amends keys of the instruments that it amends
     */
    public record DocumentMentionInput(
            String key,
            String title,
            @Nullable String form,
            DocumentStanding standing,
            @Nullable InstrumentType statedType,
            @Nullable LocalDate effectiveOn,
            List<String> shortTitles,
            List<String> amends) {}

    /** How an instrument stands in the minutes. */
    public enum DocumentStanding {
        /** Put before the meeting and decided on. */
        DELIBERATED,
        /** Put before the meeting. */
        TABLED,
        /** There already, for example because the meeting has it amended. */
        IN_FORCE,
        /** To be drafted and issued. */
        TO_BE_DRAFTED
    }
}
