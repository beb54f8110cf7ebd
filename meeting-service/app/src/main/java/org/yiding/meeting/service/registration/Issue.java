package org.yiding.meeting.service.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.store.SourceDocumentEntity;

/**
 * The document whose words are registered.
 *
 * @param region the full name of the region whose government met ("苏州市"), to which short names like 市财政局 belong;
 *     null where the government's name does not tell
 * @param asOf the day for which its words are to be understood
 */
public record Issue(String sha256, @Nullable String region, LocalDate asOf) {

    private static final String GOVERNMENT = "人民政府";

    /** @param government as the minutes or the caller name it, in full ("苏州市人民政府") or not */
    public static Issue of(String sha256, String government, LocalDate asOf) {
        boolean full = government.endsWith(GOVERNMENT) && government.length() > GOVERNMENT.length() + 1;
        String region = government.substring(0, full ? government.length() - GOVERNMENT.length() : 0);
        return new Issue(sha256, full ? region : null, asOf);
    }

    /** As the words of a document that is there were understood. */
    public static Issue of(SourceDocumentEntity document) {
        return new Issue(document.sha256(), document.region(), document.asOf());
    }
}
