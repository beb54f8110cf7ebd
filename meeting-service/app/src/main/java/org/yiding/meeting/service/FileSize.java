package org.yiding.meeting.service;

import io.quarkus.runtime.configuration.MemorySize;
import org.yiding.support.error.InvalidInputException;

/** How a file that is too large is refused. */
public final class FileSize {

    private FileSize() {}

    public static InvalidInputException tooLarge(MemorySize maximum) {
        long mebibytes = maximum.asLongValue() / (1024 * 1024);
        return new InvalidInputException(
                "content",
                "The file is larger than " + mebibytes + " MiB.",
                "Send the text of the minutes without images, or split the file.");
    }
}
