package org.yiding.meeting.reading;

import org.yiding.meeting.model.ReadMinutes;
import org.yiding.support.error.UnreadableDocumentException;

/** Reads the minutes of a meeting of any city, county or district. */
public final class MinutesReader {

    /**
     * @return what the document states; what it does not state is null or empty
     * @throws UnreadableDocumentException when the text is not minutes of a meeting; the message says what it looks like
     */
    public ReadMinutes read(SourceText source) {
        throw new UnreadableDocumentException("The reader is not in place yet.");
    }
}
