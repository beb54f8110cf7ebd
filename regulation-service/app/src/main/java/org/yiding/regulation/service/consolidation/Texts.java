package org.yiding.regulation.service.consolidation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.yiding.support.error.InvalidInputException;

/** The texts that clients send. */
public final class Texts {

    /** More characters than the longest statute has, by far. */
    static final int LONGEST = 5_000_000;

    /** More than a person writes for a reason. */
    private static final int LONGEST_WORDS = 2_000;

    private Texts() {}

    /** The SHA-256 of the text in UTF-8, in lower-case hexadecimal digits. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    /** The text with one kind of line end. */
    static String checked(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidInputException(field, field + " is empty.", "Send the whole text.");
        }
        if (text.length() > LONGEST) {
            throw new InvalidInputException(
                    field, field + " is longer than " + LONGEST + " characters.", "Send one instrument at a time.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInputException(
                    field,
                    field + " has a null character at " + text.indexOf('\0') + ".",
                    "Send text, not the bytes of a file.");
        }
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Words of a legal officer for the record, without blank space around them.
     *
     * @throws InvalidInputException where there are none, or too many
     */
    static String words(String field, String given) {
        String words = given.strip();
        if (words.isEmpty() || words.length() > LONGEST_WORDS || words.indexOf('\0') >= 0) {
            throw new InvalidInputException(
                    field,
                    field + " is empty, longer than " + LONGEST_WORDS + " characters, or not text.",
                    "Say it in a sentence or two: it is kept with the change.");
        }
        return words;
    }
}
