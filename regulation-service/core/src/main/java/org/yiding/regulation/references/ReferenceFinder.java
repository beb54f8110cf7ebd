package org.yiding.regulation.references;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Finds references such as 本办法第十条第二款, 第三条至第五条, 《…法》第八条 in one paragraph of text. */
public final class ReferenceFinder {
    private static final List<String> JOINERS =
            List.of("、", "以及", "或者", "和", "及", "与", "或", "至", "到", "，或者", "，以及", "，和");
    private static final List<String> FORMS = List.of(
            "条例", "办法", "规定", "细则", "规则", "决定", "章程", "解释", "宪法", "法典", "公约", "协定", "议定书", "准则", "通则", "规程", "法");
    private static final List<String> OWN = List.of("本", "依照", "按照", "根据", "违反", "依据");

    private final String text;
    private final List<Reference> found = new ArrayList<>();

    private ReferenceFinder(String text) {
        this.text = text;
    }

    /** All references in the text, left to right. */
    public static List<Reference> find(String text) {
        ReferenceFinder finder = new ReferenceFinder(text);
        finder.scan();
        return finder.found;
    }

    private void scan() {
        int at = text.indexOf('第');
        while (at >= 0) {
            Labels.Label label = Labels.ordinal(text, at);
            if (label != null && label.level() != Level.PREAMBLE) {
                add(at, label);
                at = text.indexOf('第', label.end());
                continue;
            }
            List<CompactNumbers.Entry> several = label == null ? CompactNumbers.at(text, at) : List.of();
            several.forEach(entry -> add(entry.start(), entry.label()));
            at = text.indexOf(
                    '第', several.isEmpty() ? at + 1 : several.getLast().label().end());
        }
    }

    private void add(int start, Labels.Label label) {
        Reference leading = leading(start, label);
        boolean foreign = leading == null ? isForeign(start) : leading.foreign();
        boolean relative = leading == null ? isRelative(start) : leading.relative();
        ProvisionNumber article = leading == null ? null : articleOf(leading);
        ProvisionNumber paragraph =
                leading == null || !label.level().isBelow(Level.PARAGRAPH) ? null : paragraphOf(leading);
        found.add(new Reference(
                start,
                label.end(),
                label.level(),
                label.numeral(),
                foreign,
                label.level() == Level.ARTICLE ? null : article,
                paragraph,
                relative && label.level() != Level.ARTICLE));
    }

    /** The reference that this one hangs on: 第十条 for 第二款 right behind it, 第三条 for 第五条 after 至. */
    private @Nullable Reference leading(int start, Labels.Label label) {
        if (found.isEmpty()) {
            return null;
        }
        Reference previous = found.getLast();
        boolean inside = previous.end() == start && label.level().isBelow(previous.level());
        return inside || joins(previous.end(), start) ? previous : null;
    }

    private static @Nullable ProvisionNumber articleOf(Reference reference) {
        return reference.level() == Level.ARTICLE ? reference.numeral().number() : reference.article();
    }

    private static @Nullable ProvisionNumber paragraphOf(Reference reference) {
        return reference.level() == Level.PARAGRAPH ? reference.numeral().number() : reference.paragraph();
    }

    private boolean joins(int from, int to) {
        return JOINERS.contains(Characters.trimmed(text.substring(from, to)));
    }

    private boolean isRelative(int start) {
        String before = text.substring(Math.max(0, start - 3), start);
        return before.endsWith("前款") || before.endsWith("前条") || before.endsWith("上款") || before.endsWith("两款");
    }

    /** Whether what stands right before names another instrument: 《…》, 刑法, 该条例. */
    private boolean isForeign(int start) {
        String before = Characters.trimmed(text.substring(0, start));
        String bare = withoutBracket(before);
        if (bare.endsWith("》") || bare.endsWith("〉")) {
            return true;
        }
        for (String form : FORMS) {
            if (bare.endsWith(form)) {
                String name = bare.substring(0, bare.length() - form.length());
                return !name.endsWith("本") && !isPlainWord(name, form);
            }
        }
        return bare.endsWith("该") || bare.endsWith("同");
    }

    /** 依照规定第…, 违反本办法的规定: the word alone, not a name. */
    private static boolean isPlainWord(String name, String form) {
        boolean word = form.equals("规定") || form.equals("决定") || form.equals("解释");
        return word && (name.endsWith("的") || OWN.stream().anyMatch(name::endsWith));
    }

    private static String withoutBracket(String before) {
        if (before.isEmpty() || Characters.fold(before.charAt(before.length() - 1)) != '）') {
            return before;
        }
        int open = Math.max(before.lastIndexOf('（'), before.lastIndexOf('('));
        return open < 0 ? before : before.substring(0, open);
    }
}
