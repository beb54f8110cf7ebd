package org.yiding.regulation.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.DocumentStanding;
import org.yiding.regulation.model.RegulationType;

/**
 * What one document says of instruments.
 *
 * @param documentSha256 as the caller wrote it
 * @param asOf the day the document speaks of
 * @param region of the government whose document it is, in full; null where it is not known
 */
public record DocumentsToRegister(
        String documentSha256, LocalDate asOf, @Nullable String region, List<Instrument> instruments) {

    public DocumentsToRegister {
        instruments = List.copyOf(instruments);
    }

    /**
     * @param key chosen by the caller, once in a document
     * @param title as written, with or without 《》 and the mark of a draft
     * @param form the word for its form; null where the reader found none
     * @param statedType where the document itself gives the type; else null
     * @param effectiveOn the day from which a text of it holds; null where the document gives none
     * @param shortTitles names the document uses for it
     * @param amends the keys of the instruments of the same document that it amends
     */
    public record Instrument(
            String key,
            String title,
            @Nullable String form,
            DocumentStanding standing,
            @Nullable RegulationType statedType,
            @Nullable LocalDate effectiveOn,
            List<String> shortTitles,
            List<String> amends) {

        public Instrument {
            shortTitles = List.copyOf(shortTitles);
            amends = List.copyOf(amends);
        }
    }
}
