package org.yiding.regulation.akn;

/** Layout as the value of an attribute: characters that XML does not have are written by their number. */
final class Escapes {
    private Escapes() {}

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || !isXml(text, i)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    static String unescape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("\\u", at) && at + 6 <= text.length()) {
                out.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 6;
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out.toString();
    }

    /** Refuses words with a character that XML cannot hold: they are no words of a text. */
    static String words(String text, String address) {
        for (int i = 0; i < text.length(); i++) {
            if (!isXml(text, i)) {
                throw new IllegalArgumentException(String.format(
                        "XML has no character U+%04X, which stands in %s: remove it from the text.",
                        (int) text.charAt(i), address));
            }
        }
        return text;
    }

    private static boolean isXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < '\ufffe');
    }
}
