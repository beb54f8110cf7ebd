package org.yiding.regulation.amending.apply;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** How appendices are headed: their kind (附件, 附表, 附录), a number or none, and a name or none on the same line. */
final class Appendices {
    private static final Pattern HEADING =
            Pattern.compile("(附[件表录图]?)\\s*([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})?([：:\\s　]*)(.*)");

    /** Kind of the heading, the blank and signs before the name, and the name; all may be empty. */
    private record Heading(String kind, String number, String gap, String name) {
        String label() {
            return kind + number;
        }
    }

    private Appendices() {}

    private static Heading heading(String line) {
        Matcher heading = HEADING.matcher(Characters.trimmed(line));
        if (!heading.matches()) {
            return new Heading("", "", "", line);
        }
        String number = heading.group(2) == null ? "" : heading.group(2);
        return new Heading(heading.group(1), number, heading.group(3), heading.group(4));
    }

    /** The number in a heading line; null where it has none. */
    static @Nullable ProvisionNumber number(String line) {
        int value = ChineseNumber.parse(Characters.folded(heading(line).number()));
        return value < 1 ? null : ProvisionNumber.of(value);
    }

    /** Whether the line is the heading of an appendix of the kind, such as 附表. */
    static boolean isOfKind(String line, String kind) {
        return heading(line).kind().equals(kind);
    }

    /** The heading line with another number, written as the old one is: 附件二 becomes 附件三. */
    static String renumbered(String line, ProvisionNumber number) {
        Heading heading = heading(line);
        boolean digits = !heading.number().isEmpty()
                && Character.isDigit(heading.number().charAt(0));
        String written = digits ? Integer.toString(number.base()) : ChineseNumber.format(number.base());
        return heading.kind() + written + heading.gap() + heading.name();
    }

    /** A heading line that has the number or none, with the number: 附件：表 becomes 附件3：表. */
    static String numbered(String line, ProvisionNumber number) {
        Heading heading = heading(line);
        ProvisionNumber stated = number(line);
        if (stated != null) {
            if (!stated.equals(number)) {
                throw new Refusal("引号内附件的序号和“作为”之后的不一致");
            }
            return line;
        }
        return heading.kind() + number.base() + heading.gap() + heading.name();
    }

    /** The heading line of new text as that of the old appendix, with the number that the old one has. */
    static String headedAs(String old, String line) {
        Heading before = heading(old);
        Heading now = heading(line);
        ProvisionNumber stated = number(line);
        if (stated != null && !stated.equals(number(old))) {
            throw new Refusal("引号内附件的序号与要修改的附件不一致");
        }
        String gap = before.name().isEmpty() ? now.gap() : before.gap();
        return before.label() + (now.name().isEmpty() ? "" : gap + now.name());
    }

    /** The heading line for a new appendix with the number, like those that are there. */
    static String made(List<DraftNode> others, ProvisionNumber number) {
        return others.isEmpty() ? "附件" + number.base() : label(others.getFirst().text, number);
    }

    private static String label(String sample, ProvisionNumber number) {
        Heading heading = heading(renumbered(sample, number));
        return heading.label();
    }

    /** The node whose line names the appendix: its heading, or the line below it. */
    private static DraftNode named(DraftNode appendix) {
        List<DraftNode> lines = appendix.children(Level.LINE);
        return heading(appendix.text).name().isEmpty() && !lines.isEmpty() ? lines.getFirst() : appendix;
    }

    /** Plans another name. */
    static void rename(DraftNode appendix, @Nullable String was, String name, Plan plan, int operation) {
        DraftNode line = named(appendix);
        Heading heading = heading(appendix.text);
        String old = line == appendix ? heading.name() : line.text;
        if (was != null && !Characters.folded(was).equals(Characters.folded(old))) {
            throw new Refusal("名称不是“" + was + "”，而是“" + old + "”");
        }
        plan.name(line, line == appendix ? heading.label() + heading.gap() + name : name);
        plan.touchedBy.put(line, operation);
    }
}
