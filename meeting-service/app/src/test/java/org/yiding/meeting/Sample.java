package org.yiding.meeting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real minutes that the tests import: the 93rd executive meeting of Suzhou, of 2020-03-23. */
final class Sample {

    private static final Path FILE = Path.of("../../samples/suzhou-93.txt");

    private Sample() {}

    static byte[] bytes() {
        try {
            return Files.readAllBytes(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException("The sample is not where it should be", e);
        }
    }

    static String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** The same words as minutes of another meeting of the same body: another number, another day of March 2020. */
    static byte[] asMeeting(int ordinal, int day) {
        return text().replace("第93次", "第" + ordinal + "次")
                .replace("3月 23日下午", "3月 " + day + "日下午")
                .getBytes(StandardCharsets.UTF_8);
    }
}
