package org.yiding.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of a DOCX: which labels its paragraphs carry, by their own properties or by their style's. */
final class DocxNumbering {

    private static final String NUMBERING = "word/numbering.xml";
    private static final String STYLES = "word/styles.xml";
    // A list whose id is 0 takes a paragraph out of the list that its style puts it into.
    private static final String NO_LIST = "0";

    private final Map<String, List<ListNumbers.Level>> abstractLists = new HashMap<>();
    private final Map<String, String> abstractOf = new HashMap<>();
    private final Set<String> restarting = new HashSet<>();
    private final Map<String, ListPlace> placeOfStyle = new HashMap<>();
    private final Map<String, String> parentOfStyle = new HashMap<>();
    private final ListNumbers numbers = new ListNumbers();

    /**
     * Where a paragraph stands in which list.
     *
     * @param list null where only the level is said
     * @param level counted from 0, null where not said
     */
    record ListPlace(@Nullable String list, @Nullable Integer level) {}

    private DocxNumbering() {}

    static DocxNumbering read(ZipPackage zip, ExtractionLimits limits) {
        DocxNumbering numbering = new DocxNumbering();
        if (zip.has(NUMBERING)) {
            try (SafeXml xml = SafeXml.open(zip.read(NUMBERING), NUMBERING, limits)) {
                numbering.readLists(xml);
            }
        }
        if (zip.has(STYLES) && !numbering.abstractOf.isEmpty()) {
            try (SafeXml xml = SafeXml.open(zip.read(STYLES), STYLES, limits)) {
                numbering.readStyles(xml);
            }
        }
        return numbering;
    }

    private void readLists(SafeXml xml) {
        while (xml.next()) {
            if (xml.starts("abstractNum")) {
                String id = String.valueOf(xml.attribute("abstractNumId"));
                abstractLists.put(id, readLevels(xml));
            } else if (xml.starts("num")) {
                readList(xml, String.valueOf(xml.attribute("numId")));
            }
        }
    }

    private static List<ListNumbers.Level> readLevels(SafeXml xml) {
        List<ListNumbers.Level> levels = new ArrayList<>();
        int start = 1;
        String format = "decimal";
        String template = "";
        while (xml.next() && !xml.ends("abstractNum")) {
            if (xml.starts("lvl")) {
                start = 1;
                format = "decimal";
                template = "";
            } else if (xml.starts("start")) {
                start = number(xml.attribute("val"), 1);
            } else if (xml.starts("numFmt")) {
                format = String.valueOf(xml.attribute("val"));
            } else if (xml.starts("lvlText")) {
                String value = xml.attribute("val");
                template = value == null ? "" : value;
            } else if (xml.ends("lvl")) {
                levels.add(new ListNumbers.Level(start, format, template));
            }
        }
        return levels;
    }

    private void readList(SafeXml xml, String id) {
        while (xml.next() && !xml.ends("num")) {
            if (xml.starts("abstractNumId")) {
                abstractOf.put(id, String.valueOf(xml.attribute("val")));
            } else if (xml.starts("startOverride")) {
                restarting.add(id);
            }
        }
    }

    private void readStyles(SafeXml xml) {
        String style = "";
        while (xml.next()) {
            if (xml.starts("style")) {
                style = String.valueOf(xml.attribute("styleId"));
            } else if (xml.starts("basedOn")) {
                parentOfStyle.put(style, String.valueOf(xml.attribute("val")));
            } else if (xml.starts("numPr")) {
                placeOfStyle.put(style, readPlace(xml));
            }
        }
    }

    /** Reads the {@code numPr} that starts here to its end. */
    static ListPlace readPlace(SafeXml xml) {
        String list = null;
        Integer level = null;
        while (xml.next() && !xml.ends("numPr")) {
            if (xml.starts("numId")) {
                list = xml.attribute("val");
            } else if (xml.starts("ilvl")) {
                level = number(xml.attribute("val"), 0);
            }
        }
        return new ListPlace(list, level);
    }

    /**
     * @param own what the paragraph says itself, null if nothing
     * @param style the id of its style, null if none
     * @return the printed label, empty outside of lists
     */
    String label(@Nullable ListPlace own, @Nullable String style) {
        ListPlace inherited = inherited(style);
        String list = own != null && own.list() != null ? own.list() : inherited.list();
        if (list == null || list.equals(NO_LIST)) {
            return "";
        }
        Integer level = own != null && own.level() != null ? own.level() : inherited.level();
        String abstractList = abstractOf.get(list);
        List<ListNumbers.Level> levels = abstractList == null ? null : abstractLists.get(abstractList);
        if (abstractList == null || levels == null) {
            return "";
        }
        if (restarting.remove(list)) {
            numbers.restart(abstractList);
        }
        return numbers.next(abstractList, levels, level == null ? 0 : level);
    }

    private ListPlace inherited(@Nullable String style) {
        Set<String> seen = new HashSet<>();
        String current = style;
        while (current != null && seen.add(current)) {
            ListPlace place = placeOfStyle.get(current);
            if (place != null) {
                return place;
            }
            current = parentOfStyle.get(current);
        }
        return new ListPlace(null, null);
    }

    private static int number(@Nullable String value, int otherwise) {
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
