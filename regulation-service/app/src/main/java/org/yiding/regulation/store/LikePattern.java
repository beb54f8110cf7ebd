package org.yiding.regulation.store;

/** Patterns for {@code like … escape '\'}. */
public final class LikePattern {

    private LikePattern() {}

    /** A pattern that finds the text anywhere and takes no character of it as a sign. */
    public static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
