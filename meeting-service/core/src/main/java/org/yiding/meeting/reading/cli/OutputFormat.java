package org.yiding.meeting.reading.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.reading.digest.MinutesDigest;
import org.yiding.meeting.reading.json.MinutesJson;

/** How a record is written out. */
enum OutputFormat {
    /** For programs. */
    JSON("json", MinutesJson::write),
    /** For people, as Markdown. */
    MARKDOWN("md", MinutesDigest::write);

    private final String name;
    private final Function<ReadMinutes, String> writer;

    OutputFormat(String name, Function<ReadMinutes, String> writer) {
        this.name = name;
        this.writer = writer;
    }

    /** The format of that name on the command line. */
    static Optional<OutputFormat> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(format -> format.name.equals(name))
                .findFirst();
    }

    /** How the files' names end, with the point. */
    String ending() {
        return "." + name;
    }

    String write(ReadMinutes read) {
        return writer.apply(read);
    }
}
