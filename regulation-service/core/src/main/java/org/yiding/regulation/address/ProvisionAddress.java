package org.yiding.regulation.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/**
 * The place of a provision in one text. An article is addressed without its chapter, as lawyers do, since articles
 * count through the whole instrument.
 *
 * @param steps from the outermost level to the innermost; never empty
 */
public record ProvisionAddress(List<Step> steps) {
    private static final Map<Level, String> PREFIXES = Map.ofEntries(
            Map.entry(Level.TITLE, "title"),
            Map.entry(Level.NOTE, "note"),
            Map.entry(Level.CONTENTS, "toc"),
            Map.entry(Level.ENTRY, "entry"),
            Map.entry(Level.PREAMBLE, "preamble"),
            Map.entry(Level.PART, "part"),
            Map.entry(Level.SUBPART, "subpart"),
            Map.entry(Level.CHAPTER, "chp"),
            Map.entry(Level.SECTION, "sec"),
            Map.entry(Level.ARTICLE, "art"),
            Map.entry(Level.PARAGRAPH, "para"),
            Map.entry(Level.ITEM, "item"),
            Map.entry(Level.SUBITEM, "point"),
            Map.entry(Level.LINE, "line"),
            Map.entry(Level.APPENDIX, "att"));
    private static final Map<String, Level> LEVELS =
            PREFIXES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    private static final Map<Level, String> NAMES =
            Map.of(Level.TITLE, "标题", Level.NOTE, "题注", Level.CONTENTS, "目录", Level.ENTRY, "目录项", Level.LINE, "行");
    private static final Pattern STEP = Pattern.compile("([a-z]+)_(\\d{1,9}(?:-\\d{1,9})*)");

    public ProvisionAddress {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("An address has at least one step.");
        }
    }

    /**
     * One level with its number; for what carries none, such as 款, its position among its kind.
     *
     * @param number counted from 1
     */
    public record Step(Level level, ProvisionNumber number) {
        String id() {
            StringBuilder out =
                    new StringBuilder(PREFIXES.get(level)).append('_').append(number.base());
            number.suffixes().forEach(suffix -> out.append('-').append(suffix));
            return out.toString();
        }

        String written() {
            String name = NAMES.get(level);
            if (name != null) {
                return level == Level.ENTRY || level == Level.LINE ? "第" + number.base() + name : name;
            }
            return number.written(level.unit());
        }
    }

    /** The address as lawyers write it: 第十条之一第二款第三项. */
    public String written() {
        return steps.stream().map(Step::written).collect(Collectors.joining());
    }

    /** The address as an identifier, in the manner of the Akoma Ntoso naming convention: {@code art_10-1__para_2}. */
    public String id() {
        return steps.stream().map(Step::id).collect(Collectors.joining("__"));
    }

    /** Reads what {@link #id} writes; empty where it is none. */
    public static Optional<ProvisionAddress> ofId(String id) {
        List<Step> steps = new ArrayList<>();
        for (String part : id.split("__", -1)) {
            Matcher step = STEP.matcher(part);
            Level level = step.matches() ? LEVELS.get(step.group(1)) : null;
            if (level == null) {
                return Optional.empty();
            }
            steps.add(new Step(level, number(step.group(2))));
        }
        return Optional.of(new ProvisionAddress(steps));
    }

    private static ProvisionNumber number(String written) {
        List<Integer> values = new ArrayList<>();
        for (String value : written.split("-")) {
            values.add(Integer.parseInt(value));
        }
        return new ProvisionNumber(values.getFirst(), values.subList(1, values.size()));
    }

    /** The article this lies in; empty for what lies in none. */
    public Optional<ProvisionAddress> article() {
        return steps.getFirst().level() == Level.ARTICLE
                ? Optional.of(new ProvisionAddress(steps.subList(0, 1)))
                : Optional.empty();
    }
}
