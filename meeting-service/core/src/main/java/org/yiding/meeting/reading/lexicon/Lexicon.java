package org.yiding.meeting.reading.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A set of words that answers what the longest of them at a position is. */
public final class Lexicon {

    private final Set<String> words;
    private final int longest;

    private Lexicon(Set<String> words) {
        this.words = Set.copyOf(words);
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    static Lexicon of(Set<String> words) {
        return new Lexicon(words);
    }

    /** Loads a list that lies beside this class: words parted by white space, lines that begin with # left out. */
    static Lexicon load(String name) {
        Set<String> words = new HashSet<>();
        for (String line : lines(name)) {
            words.addAll(List.of(line.split("\\s+")));
        }
        return new Lexicon(words);
    }

    static List<String> lines(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("The word list " + name + " is missing from the build.");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean contains(String word) {
        return words.contains(word);
    }

    /** Length of the longest word that begins at {@code at} and ends by {@code end}, 0 when none does. */
    public int longestAt(String text, int at, int end) {
        for (int length = Math.min(longest, end - at); length > 0; length--) {
            if (words.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    /** Length of the longest word that ends at {@code end} and begins no earlier than {@code from}, 0 when none does. */
    public int longestBefore(String text, int from, int end) {
        for (int length = Math.min(longest, end - from); length > 0; length--) {
            if (words.contains(text.substring(end - length, end))) {
                return length;
            }
        }
        return 0;
    }
}
