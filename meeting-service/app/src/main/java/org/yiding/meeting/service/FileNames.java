package org.yiding.meeting.service;

import org.yiding.support.error.InvalidInputException;

/** The names of files that callers send. */
final class FileNames {

    private static final int LONGEST = 255;

    private FileNames() {}

    /**
     * The name without the path before it.
     *
     * @throws InvalidInputException where it is none
     */
    static String checked(String sent) {
        String name = sent.replaceFirst("^.*[/\\\\]", "").strip();
        boolean harmless = name.chars().noneMatch(Character::isISOControl);
        if (name.isEmpty() || name.length() > LONGEST || !harmless) {
            throw new InvalidInputException(
                    "fileName",
                    "The file name is empty, longer than " + LONGEST + " characters or not printable.",
                    "Send the file's own name, for example 93.txt.");
        }
        return name;
    }
}
