package org.yiding.regulation.akn;

import java.util.EnumMap;
import java.util.Map;
import org.yiding.regulation.text.Level;

/** How the levels of Chinese instruments are called in Akoma Ntoso, and the namespaces. */
final class Names {
    static final String AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /** Attributes for what the standard has no place for: the layout around the words, and our own levels. */
    static final String OWN = "https://yiding.org/ns/akn/1";

    static final String LEVEL = "level";
    static final String LEAD = "lead";
    static final String TAIL = "tail";
    static final String NUMBER = "number";
    static final String LEADING = "leading";

    private static final Map<Level, String> HIERARCHY = new EnumMap<>(Map.of(
            Level.PART, "part",
            Level.SUBPART, "subpart",
            Level.CHAPTER, "chapter",
            Level.SECTION, "section",
            Level.ARTICLE, "article",
            Level.PARAGRAPH, "paragraph",
            Level.ITEM, "point",
            Level.SUBITEM, "indent",
            Level.LINE, "alinea",
            Level.APPENDIX, "division"));

    private Names() {}

    /** The element of a level within the body; a line of the head that stands there is a level without a name. */
    static String element(Level level) {
        return HIERARCHY.getOrDefault(level, "level");
    }
}
