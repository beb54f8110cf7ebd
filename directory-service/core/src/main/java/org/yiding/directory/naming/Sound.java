package org.yiding.directory.naming;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a name is read, for whoever types it by its sound. Where a word of {@code readings.txt} stands in the name there are two
 * readings, parted by {@code |}: each character as it mostly is, and as it is in that word (银行 "yinxing|yinhang").
 *
 * @param letters the syllables run together, letters and digits alone
 * @param initials the first letters of the syllables
 */
public record Sound(String letters, String initials) {

    private static final String FILE = "readings.txt";
    private static final String BEGINNING = "^";
    private static final Map<String, String> WORDS = load();
    private static final int LONGEST =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    /** The sound of a name. */
    public static Sound of(String name) {
        String usual = Pinyin.of(name);
        String inWords = inWords(name);
        if (usual.equals(inWords)) {
            return new Sound(Pinyin.letters(usual), initials(usual));
        }
        return new Sound(
                Pinyin.letters(usual) + "|" + Pinyin.letters(inWords), initials(usual) + "|" + initials(inWords));
    }

    /** The syllables, those of known words as they are read there; the longest word at a place wins. */
    private static String inWords(String name) {
        StringBuilder read = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            int end = endOfWord(name, at);
            String part = name.substring(at, end);
            String syllables = WORDS.get(at == 0 && WORDS.containsKey(BEGINNING + part) ? BEGINNING + part : part);
            read.append(read.isEmpty() ? "" : " ").append(syllables == null ? Pinyin.of(part) : syllables);
            at = end;
        }
        return read.toString();
    }

    private static int endOfWord(String name, int at) {
        for (int end = Math.min(name.length(), at + LONGEST); end > at; end--) {
            String part = name.substring(at, end);
            if (WORDS.containsKey(part) || at == 0 && WORDS.containsKey(BEGINNING + part)) {
                return end;
            }
        }
        return name.offsetByCodePoints(at, 1);
    }

    private static String initials(String syllables) {
        StringBuilder initials = new StringBuilder();
        for (String syllable : List.of(syllables.split(" +"))) {
            if (!syllable.isEmpty()) {
                initials.appendCodePoint(syllable.codePointAt(0));
            }
        }
        return initials.toString();
    }

    private static Map<String, String> load() {
        try (InputStream in = Objects.requireNonNull(Sound.class.getResourceAsStream(FILE), FILE)) {
            Map<String, String> words = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> words.put(
                            line.substring(0, line.indexOf(' ')),
                            line.substring(line.indexOf(' ') + 1).strip()));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
