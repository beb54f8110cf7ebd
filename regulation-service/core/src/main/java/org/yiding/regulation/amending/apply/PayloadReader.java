package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;
import org.yiding.regulation.text.ProvisionNumber;

/** Turns quoted new text into nodes that look like those of the instrument they go into. */
final class PayloadReader {
    private static final String CLOSING = "”’）)》%‰";

    private final TextStyle style;
    private int made;

    PayloadReader(TextStyle style) {
        this.style = style;
    }

    /**
     * New provisions.
     *
     * @param nodes in order
     * @param labelled whether the quotation carried their numbers
     */
    record Payload(List<DraftNode> nodes, boolean labelled) {
        /** The number that the quotation gives to the node at the position, or null. */
        @Nullable
        ProvisionNumber number(int position) {
            Numeral numeral = labelled ? nodes.get(position).numeral : null;
            return numeral == null ? null : numeral.number();
        }
    }

    /** Reads provisions of the level; a quotation of another shape is refused. */
    Payload read(String quoted, Level level) {
        String text = trimmed(quoted);
        if (Characters.folded(text).isEmpty()) {
            throw new Refusal("引号内没有新的条文");
        }
        return switch (level) {
            case ARTICLE -> articles(stopped(text));
            case PARAGRAPH, PREAMBLE -> new Payload(only(paragraphs(stopped(text)), Level.PARAGRAPH), false);
            case ITEM -> entries(text, style.itemLabel(), Level.ITEM);
            case SUBITEM -> entries(text, "1.", Level.SUBITEM);
            case LINE -> new Payload(lines(text.lines().toList()), false);
            default -> throw new Refusal("引号内的文字不能作为" + level.unit());
        };
    }

    /** Reads a chapter or section with whatever it holds; where only its name is quoted the label is made. */
    Payload heading(String quoted, Level level, ProvisionNumber number) {
        String text = trimmed(quoted);
        Labels.Label label = Labels.ordinal(text, 0);
        boolean labelled = label != null && label.level() == level;
        String own = labelled ? text : number.written(level.unit()) + "　" + text;
        List<DraftNode> nodes = fresh(Instrument.parse(own).roots());
        boolean loose = nodes.stream()
                .flatMap(node -> node.all().stream())
                .anyMatch(
                        node -> node.level == Level.PARAGRAPH && node.parent != null && node.parent.level.isHeading());
        if (loose) {
            throw new Refusal("引号内有文字没有条的序号");
        }
        return new Payload(only(nodes, level), labelled);
    }

    /** The lines of an appendix; the old heading is kept where the text does not begin with one. */
    DraftNode appendix(String quoted, DraftNode old) {
        List<String> lines = trimmed(quoted).lines().toList();
        if (lines.isEmpty()) {
            throw new Refusal("引号内没有新的内容");
        }
        boolean same = Characters.folded(lines.getFirst()).equals(Characters.folded(old.text));
        boolean headed = same || isHeading(lines.getFirst());
        List<String> rows = new ArrayList<>(headed ? lines.subList(1, lines.size()) : lines);
        String caption = old.children.isEmpty() ? "" : old.children.getFirst().text;
        boolean kept = !headed && isBracketed(caption) && !rows.isEmpty() && !isBracketed(rows.getFirst());
        if (kept) {
            rows.addFirst(caption);
        }
        return appendix(headed ? Appendices.headedAs(old.text, lines.getFirst()) : old.text, rows);
    }

    /**
     * A new appendix.
     *
     * @param others those that are there, for the way its heading is written
     * @param number as the act gives it; null where only the heading of the text does, or none
     */
    DraftNode newAppendix(String quoted, List<DraftNode> others, @Nullable ProvisionNumber number) {
        List<String> lines = trimmed(quoted).lines().toList();
        if (lines.isEmpty()) {
            throw new Refusal("引号内没有新的内容");
        }
        String first = lines.getFirst();
        if (isHeading(first)) {
            return appendix(
                    number == null ? first : Appendices.numbered(first, number), lines.subList(1, lines.size()));
        }
        if (number == null) {
            throw new Refusal("没有说明增加的是附件几");
        }
        return appendix(Appendices.made(others, number), lines);
    }

    /** （工资、薪金所得适用） under the name of a table says to what it applies, and stays with the name. */
    private static boolean isBracketed(String line) {
        String folded = Characters.folded(line);
        return folded.startsWith("（") && folded.endsWith("）");
    }

    private static boolean isHeading(String line) {
        return Address.APPENDIX_KINDS.stream().anyMatch(line::startsWith);
    }

    private DraftNode appendix(String heading, List<String> lines) {
        made++;
        DraftNode node = new DraftNode(Level.APPENDIX, "new-" + made, true, "", heading, style.tail());
        lines(lines).forEach(node::add);
        return node;
    }

    private List<DraftNode> lines(List<String> lines) {
        List<DraftNode> nodes = new ArrayList<>();
        for (String line : lines) {
            made++;
            nodes.add(new DraftNode(Level.LINE, "new-" + made, true, "", line, style.tail()));
        }
        return nodes;
    }

    /** “…有权拒绝”。 with its stop outside the signs: paragraphs end with one. */
    private static String stopped(String text) {
        char last = text.charAt(text.length() - 1);
        boolean word = Character.isIdeographic(last) || Character.isDigit(last) || CLOSING.indexOf(last) >= 0;
        return word ? text + "。" : text;
    }

    private Payload articles(String text) {
        Labels.Label ordinal = Labels.ordinal(text, 0);
        Labels.Label entry = Labels.listLabel(text, 0);
        boolean enumerated = !style.articleLabel().startsWith("第");
        boolean labelled = enumerated
                ? entry != null && entry.numeral().written().endsWith("、") && entry.level() == Level.ITEM
                : ordinal != null && ordinal.level() == Level.ARTICLE && !isReference(text, ordinal.end());
        String own = labelled ? text : enumerated ? "一、" + text : firstLabel() + "　" + text;
        return new Payload(only(fresh(Instrument.parse(own).roots()), Level.ARTICLE), labelled);
    }

    /** 第一条, or 第1条 in an instrument that counts so. */
    private String firstLabel() {
        boolean arabic = style.articleLabel().chars().anyMatch(Character::isDigit);
        return arabic ? "第1条" : "第一条";
    }

    private static boolean isReference(String text, int end) {
        return end < text.length() && "规第至、和或，的所中及与".indexOf(text.charAt(end)) >= 0;
    }

    private List<DraftNode> paragraphs(String text) {
        List<DraftNode> articles = fresh(Instrument.parse("第一条　" + text).roots());
        return only(articles, Level.ARTICLE).getFirst().children;
    }

    private Payload entries(String text, String label, Level level) {
        Labels.Label own = Labels.listLabel(text, 0);
        boolean labelled = own != null;
        String lines = labelled ? text : label + text;
        List<DraftNode> paragraphs =
                fresh(Instrument.parse("第一条　：\n" + lines).roots()).getFirst().children;
        if (paragraphs.size() != 1) {
            throw new Refusal("引号内的文字不是" + level.unit());
        }
        Level found = paragraphs.getFirst().children.getFirst().level;
        boolean fits = found == level || (level == Level.ITEM && found == Level.SUBITEM);
        if (!fits) {
            throw new Refusal("引号内的文字不是" + level.unit());
        }
        return new Payload(only(paragraphs.getFirst().children, found), labelled);
    }

    private static List<DraftNode> only(List<DraftNode> nodes, Level level) {
        if (nodes.isEmpty() || nodes.stream().anyMatch(node -> node.level != level)) {
            throw new Refusal("引号内的文字不是完整的" + level.unit());
        }
        return List.copyOf(nodes);
    }

    private List<DraftNode> fresh(List<Provision> provisions) {
        List<DraftNode> nodes = new ArrayList<>();
        provisions.forEach(provision -> nodes.add(fresh(provision)));
        return nodes;
    }

    private DraftNode fresh(Provision provision) {
        made++;
        String indent = style.indent(provision.level());
        Numeral numeral = provision.numeral();
        String lead = numeral == null ? indent : indent + numeral.written() + style.gap(provision.level());
        DraftNode node = new DraftNode(
                provision.level(),
                "new-" + made,
                true,
                lead,
                provision.text(),
                provision.text().isEmpty() ? "" : style.tail());
        node.numeral = numeral;
        for (Provision child : provision.children()) {
            node.add(fresh(child));
        }
        boolean captioned = node.level == Level.ARTICLE && !node.text.isEmpty();
        if (node.level == Level.ARTICLE && !node.children.isEmpty() && !captioned) {
            node.children.getFirst().lead = "";
        }
        return node;
    }

    /** The lines without what surrounds them. */
    private static String trimmed(String quoted) {
        StringBuilder out = new StringBuilder();
        for (String line : quoted.split("\n")) {
            String own = Characters.trimmed(line);
            if (!own.isEmpty()) {
                out.append(out.isEmpty() ? "" : "\n").append(own);
            }
        }
        return out.toString();
    }
}
