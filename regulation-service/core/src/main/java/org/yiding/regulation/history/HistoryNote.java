package org.yiding.regulation.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Provision;

/**
 * 题注: the bracketed history under the title, carried on as publishers do it. No act orders it, so it is written from the
 * head of the act; what an instrument's own note shows (修正 or 修订, what parts its entries) is kept.
 */
public final class HistoryNote {
    private static final Pattern AMENDED = Pattern.compile("(根据[^根]*?)(第([一二三四五六七八九十]+)次)?(修正|修订)");
    private static final Pattern ORGAN_OF_MEETING = Pattern.compile("^第?[一二三四五六七八九十百]*届?(.*?)第[一二三四五六七八九十百]+次会议$");

    private HistoryNote() {}

    /**
     * The text with its note carried on by one act.
     *
     * @return empty where the text has no note to carry on; nobody then knows how its history began
     */
    public static Optional<Instrument> after(Instrument text, ActHead act) {
        List<Provision> notes =
                text.roots().stream().filter(node -> node.level() == Level.NOTE).toList();
        if (notes.isEmpty()) {
            return Optional.empty();
        }
        String joined = joined(notes);
        String entry = entry(joined, act);
        if (joined.contains("《" + nested(title(act)) + "》") && joined.contains(WrittenDates.write(act.adoptedOn()))) {
            return Optional.of(text);
        }
        return Optional.of(with(text, notes, entry));
    }

    /** The first day that the note of a text names: that of its making. */
    public static Optional<LocalDate> firstDay(Instrument text) {
        List<Provision> notes =
                text.roots().stream().filter(node -> node.level() == Level.NOTE).toList();
        return WrittenDates.in(joined(notes)).stream().findFirst().map(WrittenDates.Found::day);
    }

    private static String joined(List<Provision> notes) {
        StringBuilder joined = new StringBuilder();
        notes.forEach(note -> joined.append(note.text()));
        return joined.toString();
    }

    /** 根据…《…》第二次修正. */
    private static String entry(String note, ActHead act) {
        String verb = verb(note, act);
        int earlier = count(note, verb);
        String ordinal = earlier == 0 ? "" : "第" + ChineseNumber.format(earlier + 1) + "次";
        String day = WrittenDates.write(act.adoptedOn());
        String named = "《" + nested(title(act)) + "》";
        String source =
                switch (act.kind()) {
                    case ADOPTED -> adopted(act, day, named);
                    case ORDERED -> day + act.by() + named;
                    case SIGNED -> day + named;
                };
        return "根据" + source + ordinal + verb;
    }

    private static String adopted(ActHead act, String day, String named) {
        String approval = act.approval();
        if (approval != null) {
            return day + act.by() + "通过　" + approval + "批准的" + named;
        }
        return day + act.by() + (act.title().contains("修正案") ? "通过的" : "") + named;
    }

    /** An organ just named is not named again: …会议《关于修改〈…〉的决定》. */
    private static String title(ActHead act) {
        Matcher meeting = ORGAN_OF_MEETING.matcher(act.by());
        if (meeting.find() && act.approval() == null) {
            String organ = meeting.group(1);
            String rest = act.title().startsWith(organ) ? act.title().substring(organ.length()) : act.title();
            return rest.startsWith("关于") ? rest : act.title();
        }
        return act.title();
    }

    private static String nested(String title) {
        return Characters.trimmed(title).replace('《', '〈').replace('》', '〉');
    }

    private static String verb(String note, ActHead act) {
        Matcher entries = AMENDED.matcher(note);
        String verb = act.kind() == ActHead.Kind.SIGNED ? "修订" : "修正";
        while (entries.find()) {
            verb = entries.group(4);
        }
        return verb;
    }

    private static int count(String note, String verb) {
        int count = 0;
        Matcher entries = AMENDED.matcher(note);
        while (entries.find()) {
            if (entries.group(4).equals(verb)) {
                String ordinal = entries.group(3);
                count = ordinal == null ? count + 1 : Math.max(count + 1, ChineseNumber.parse(ordinal));
            }
        }
        return count;
    }

    private static Instrument with(Instrument text, List<Provision> notes, String entry) {
        boolean lines = notes.size() > 1;
        Provision last = notes.getLast();
        List<Provision> roots = new ArrayList<>();
        for (Provision root : text.roots()) {
            if (root.level() != Level.NOTE) {
                roots.add(root);
                continue;
            }
            String words = numbered(root.text(), entry);
            if (root != last) {
                roots.add(withText(root, words, root.tail(), root.identity()));
            } else if (lines) {
                String open = withoutClosing(words);
                roots.add(withText(root, open, root.tail(), root.identity()));
                String closing = words.substring(open.length());
                roots.add(withText(root, entry + closing, root.tail(), root.identity() + "+"));
            } else {
                String open = withoutClosing(words);
                String gap = open.isEmpty() || open.endsWith("（") ? "" : "　";
                roots.add(withText(
                        root, open + gap + entry + words.substring(open.length()), root.tail(), root.identity()));
            }
        }
        return new Instrument(text.leading(), roots);
    }

    /** The one amendment so far becomes the first when a second one follows. */
    private static String numbered(String words, String entry) {
        Matcher entries = AMENDED.matcher(words);
        String verb = entry.substring(entry.length() - 2);
        boolean second = entry.contains("第二次" + verb);
        if (!second
                || !entries.find()
                || entries.group(2) != null
                || !entries.group(4).equals(verb)) {
            return words;
        }
        return words.substring(0, entries.start(4)) + "第一次" + words.substring(entries.start(4));
    }

    private static String withoutClosing(String words) {
        int end = words.length();
        return end > 0 && Characters.fold(words.charAt(end - 1)) == '）' ? words.substring(0, end - 1) : words;
    }

    private static Provision withText(Provision node, String words, String tail, String identity) {
        return new Provision(identity, node.level(), node.numeral(), node.lead(), words, tail, node.children());
    }
}
