package org.yiding.directory.naming;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed to find a name: part of it, part of how it is read ("caizheng", "cai zheng ju"), or the first letters
 * of its syllables ("czj").
 *
 * @param text as typed, without spacing
 * @param letters part of how the names read or of their initials, as {@link Sound} writes both; null where what was typed
 *     is not only Latin letters and digits
 */
public record NameQuery(String text, @Nullable String letters) {

    private static final Pattern TYPED_SOUND = Pattern.compile("[a-zü0-9 '’]*[a-zü][a-zü0-9 '’]*");

    /** @param typed not blank */
    public static NameQuery of(String typed) {
        String lower = typed.strip().toLowerCase(Locale.ROOT);
        boolean sound = TYPED_SOUND.matcher(lower).matches();
        return new NameQuery(WrittenName.withoutSpacing(typed), sound ? Pinyin.letters(asRead(lower)) : null);
    }

    /** Keyboards write ü as v, and readings here leave its dots out. */
    private static String asRead(String typed) {
        return typed.replace('ü', 'u').replace('v', 'u');
    }
}
