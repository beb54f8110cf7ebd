package org.yiding.directory.naming;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * How Chinese text is read aloud, without tones: 财政局 is "cai zheng ju". Of a character with several readings it is the
 * commonest, the same for everybody, so that two writings of one sound meet.
 */
public final class Pinyin {

    private static final Transliterator READING =
            Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC; Lower");
    // A name's characters are few, and a transliteration is slow.
    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** Syllables parted by spaces; what is no Chinese character stands as it is, in lower case. */
    public static String of(String text) {
        return text.codePoints().mapToObj(Pinyin::syllable).collect(Collectors.joining(" "));
    }

    /** Letters and digits alone, run together: of "cai zheng ju" it is "caizhengju". */
    static String letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String syllable(int codePoint) {
        return KNOWN.computeIfAbsent(codePoint, point -> READING.transliterate(Character.toString(point)));
    }
}
