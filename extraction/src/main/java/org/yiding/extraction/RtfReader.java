package org.yiding.extraction;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.yiding.support.error.UnreadableDocumentException;

/** The text of an RTF: control words followed as far as they move text (RTF 1.9.1), all else passed over. */
final class RtfReader {

    private static final String INDENT = "\u3000\u3000";
    private static final int INDENTED_TWIPS = 300;
    private static final Charset CHINESE = Charset.forName("GB18030");
    // Destinations that hold no body text; those marked with \* are passed over as well.
    private static final Set<String> PASSED_OVER = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "fldinst",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
            "themedata",
            "datastore",
            "latentstyles",
            "xmlnstbl",
            "nonshppict",
            "pntext",
            "bkmkstart",
            "bkmkend",
            "atnid",
            "atnauthor");

    private final byte[] bytes;
    private final ExtractionLimits limits;
    private final TextPages text;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<String> cell = new ArrayList<>();
    private TableRow row = new TableRow();
    private boolean inTable;
    private boolean indented;
    private Charset charset = CHINESE;
    private int at;
    private int toSkip;

    /**
     * @param hidden whether its text is passed over
     * @param fallbackLength how many characters stand in for one that older readers do not know
     * @param label whether it is the number before a list's paragraph
     */
    private record Group(boolean hidden, int fallbackLength, boolean label) {

        static final Group BODY = new Group(false, 1, false);

        Group hidden(boolean nowHidden) {
            return new Group(nowHidden, fallbackLength, label);
        }
    }

    private RtfReader(byte[] bytes, ExtractionLimits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.text = new TextPages(limits);
    }

    static SourceText read(byte[] bytes, ExtractionLimits limits) {
        RtfReader reader = new RtfReader(bytes, limits);
        reader.groups.push(Group.BODY);
        while (reader.at < bytes.length) {
            reader.step();
        }
        if (reader.groups.size() > 1) {
            throw new UnreadableDocumentException("The RTF is broken or cut off: a group is left open.");
        }
        reader.endParagraph();
        return reader.text.toSourceText();
    }

    private void step() {
        char c = (char) (bytes[at++] & 0xFF);
        switch (c) {
            case '{' -> open();
            case '}' -> close();
            case '\\' -> control();
            case '\r', '\n', '\0' -> {
                // Line ends of the file, not of the text.
            }
            default -> octet(c);
        }
    }

    private void open() {
        if (groups.size() > limits.depth()) {
            throw new UnreadableDocumentException("The RTF is nested more than " + limits.depth() + " levels deep.");
        }
        flush();
        groups.push(group());
    }

    private void close() {
        flush();
        if (groups.size() > 1) {
            groups.pop();
        }
    }

    private Group group() {
        Group group = groups.peek();
        return group == null ? Group.BODY : group;
    }

    private void octet(int octet) {
        if (toSkip > 0) {
            toSkip--;
        } else if (!group().hidden() && !(group().label() && octet == ' ')) {
            pending.write(octet);
        }
    }

    // Bytes of one character may come as several escapes, so they are decoded once something else follows.
    private void flush() {
        if (pending.size() > 0) {
            paragraph.append(pending.toString(charset));
            pending.reset();
        }
    }

    private void control() {
        if (at >= bytes.length) {
            return;
        }
        char c = (char) (bytes[at] & 0xFF);
        if (!Character.isLetter(c) || c > 'z') {
            at++;
            symbol(c);
            return;
        }
        int start = at;
        while (at < bytes.length && isLetter(bytes[at])) {
            at++;
        }
        String word = ascii(start, at);
        int number = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        String parameter = ascii(number, at);
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        flush();
        word(word, parameter);
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    private String ascii(int from, int to) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            word.append((char) bytes[i]);
        }
        return word.toString();
    }

    private void symbol(char c) {
        switch (c) {
            case '\'' -> {
                if (at + 2 <= bytes.length) {
                    int high = Character.digit(bytes[at], 16);
                    int low = Character.digit(bytes[at + 1], 16);
                    at += 2;
                    octet(high < 0 || low < 0 ? '?' : high * 16 + low);
                }
            }
            case '*' -> hide();
            case '~' -> octet(' ');
            case '_' -> octet('-');
            case '\\', '{', '}' -> octet(c);
            case '\r', '\n' -> endParagraph();
            default -> {
                // Index marks and optional hyphens.
            }
        }
    }

    private void hide() {
        groups.push(groups.pop().hidden(true));
    }

    private void word(String word, String parameter) {
        if (PASSED_OVER.contains(word)) {
            hide();
            return;
        }
        if (word.equals("bin")) {
            at = (int) Math.min(bytes.length, (long) at + Math.max(0, number(parameter, 0)));
            return;
        }
        if (group().hidden()) {
            return;
        }
        switch (word) {
            case "par", "sect", "line" -> endParagraph();
            case "page", "pagebb" -> {
                endParagraph();
                text.nextPage();
            }
            case "tab" -> paragraph.append(group().label() ? "" : "\t");
            case "listtext" -> groups.push(new Group(groups.pop().hidden(), 1, true));
            case "fi" -> indented = number(parameter, 0) >= INDENTED_TWIPS;
            case "intbl" -> inTable = true;
            case "pard" -> startFormat();
            case "cell", "nestcell" -> endCell();
            case "row", "nestrow" -> endRow();
            case "v", "deleted" -> setHidden(!parameter.equals("0"));
            case "uc" -> setFallback(number(parameter, 1));
            case "u" -> unicode(number(parameter, '?'));
            case "ansicpg" -> charset = charset(parameter);
            case "emdash" -> paragraph.append('—');
            case "endash" -> paragraph.append('–');
            case "lquote" -> paragraph.append('‘');
            case "rquote" -> paragraph.append('’');
            case "ldblquote" -> paragraph.append('“');
            case "rdblquote" -> paragraph.append('”');
            default -> {
                // Formatting.
            }
        }
    }

    // Labels reset the format for themselves only.
    private void startFormat() {
        if (!group().label()) {
            inTable = false;
            indented = false;
        }
    }

    private void setHidden(boolean hidden) {
        groups.push(groups.pop().hidden(hidden));
    }

    private void setFallback(int length) {
        Group group = groups.pop();
        groups.push(new Group(group.hidden(), length, group.label()));
    }

    private void unicode(int value) {
        paragraph.append((char) (value & 0xFFFF));
        toSkip = group().fallbackLength();
    }

    private static Charset charset(String codePage) {
        // 936 is what GB18030 contains, and what Chinese Word writes.
        return codePage.equals("936") || !Charset.isSupported("windows-" + codePage)
                ? CHINESE
                : Charset.forName("windows-" + codePage);
    }

    private static int number(String value, int otherwise) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void endParagraph() {
        flush();
        if (inTable) {
            cell.add(paragraph.toString());
        } else {
            text.line((indented && !paragraph.isEmpty() ? INDENT : "") + paragraph);
        }
        paragraph.setLength(0);
    }

    private void endCell() {
        flush();
        cell.add(paragraph.toString());
        paragraph.setLength(0);
        row.cell(List.copyOf(cell));
        cell.clear();
    }

    private void endRow() {
        row.lines().forEach(text::line);
        row = new TableRow();
    }
}
