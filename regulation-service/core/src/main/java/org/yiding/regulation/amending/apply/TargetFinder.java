package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.amending.Address.Step;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.FoldedText;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.ProvisionNumber;

/** Finds the nodes that an address means in the old text; anything but a clear answer is refused. */
final class TargetFinder {
    /** Within how many lines of an appendix its name stands. */
    private static final int NAME_LINES = 3;

    private static final Pattern ROW_NUMBER =
            Pattern.compile("[（(]?([0-9]{1,4}|[一二三四五六七八九十百]{1,5})[）)]?(?=[\\s　、.．|）)])");

    private final Draft draft;
    private final Map<ProvisionNumber, List<DraftNode>> articles = new HashMap<>();

    TargetFinder(Draft draft) {
        this.draft = draft;
        for (DraftNode article : draft.articles) {
            if (article.old != null) {
                articles.computeIfAbsent(article.old, number -> new ArrayList<>())
                        .add(article);
            }
        }
    }

    DraftNode root() {
        return draft.root;
    }

    /** The sentence that an address names. */
    Sentences.Sentence sentence(Address address) {
        return Sentences.find(one(address.part(Part.WHOLE)), address);
    }

    /** The nodes in order; more than one only for a run, for 序言 as a whole. */
    List<DraftNode> find(Address address) {
        if (address.part() == Part.SENTENCE) {
            throw new Refusal("不能对" + address.written() + "作这样的修改");
        }
        DraftNode scope = draft.root;
        List<Step> steps = address.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            ProvisionNumber through = address.through();
            if (i == steps.size() - 1 && through != null) {
                return run(scope, step, through, address);
            }
            if (step.level() == Level.PREAMBLE && step.number().base() == 0) {
                return preamble();
            }
            if (step.level() == Level.LINE && !draft.root.children(Level.LINE).isEmpty()) {
                return draft.root.children(Level.LINE);
            }
            scope = child(scope, step, address);
        }
        return List.of(located(scope, address));
    }

    /** The single node meant. */
    DraftNode one(Address address) {
        List<DraftNode> found = find(address);
        if (found.size() != 1) {
            throw new Refusal(address.written() + "不是单独一处");
        }
        return found.getFirst();
    }

    private List<DraftNode> run(DraftNode scope, Step first, ProvisionNumber through, Address address) {
        DraftNode from = child(scope, first, address);
        DraftNode to = child(scope, new Step(first.level(), through), address);
        List<DraftNode> siblings =
                first.level() == Level.ARTICLE ? draft.articles : to.parent == null ? List.of() : to.parent.children;
        int start = siblings.indexOf(from);
        int end = siblings.indexOf(to);
        if (start < 0 || end < start) {
            throw new Refusal(address.written() + "前后不相连");
        }
        return List.copyOf(siblings.subList(start, end + 1));
    }

    private DraftNode child(DraftNode scope, Step step, Address address) {
        List<DraftNode> found =
                switch (step.level()) {
                    case ARTICLE -> articles(scope, step.number());
                    case PARAGRAPH -> paragraphs(scope, step.number());
                    case PREAMBLE -> byPosition(preamble(), step.number());
                    case APPENDIX -> appendices(step.number(), address.part() == Part.ROW ? null : address.locator());
                    case ITEM, SUBITEM ->
                        scope.level == Level.APPENDIX ? rows(scope, step.number()) : entries(scope, step);

                    default -> headings(scope, step, address.locator());
                };
        if (found.isEmpty()) {
            throw new Refusal("文中没有" + written(step) + "（" + address.written() + "）");
        }
        if (found.size() > 1) {
            throw new Refusal("文中不止一处" + written(step) + "（" + address.written() + "）");
        }
        return found.getFirst();
    }

    private static String written(Step step) {
        return step.number().base() == 0
                ? step.level().unit()
                : step.number().written(step.level().unit());
    }

    private List<DraftNode> articles(DraftNode scope, ProvisionNumber number) {
        return articles.getOrDefault(number, List.of()).stream()
                .filter(article -> article.isWithin(scope))
                .toList();
    }

    private static List<DraftNode> byPosition(List<DraftNode> nodes, ProvisionNumber number) {
        boolean there = number.base() >= 1 && number.base() <= nodes.size();
        return there ? List.of(nodes.get(number.base() - 1)) : List.of();
    }

    /** Unnumbered lines among the entries of one list may be paragraphs of the article or parts of the entries. */
    private static List<DraftNode> paragraphs(DraftNode scope, ProvisionNumber number) {
        if (number.base() > 1 && scope.hasInterruptedList()) {
            throw new Refusal("该条的列项之间有不编号的段落，说不清哪一段是第" + number.base() + "款");
        }
        return byPosition(scope.children(Level.PARAGRAPH), number);
    }

    private List<DraftNode> preamble() {
        return draft.root.children(Level.PREAMBLE).stream()
                .filter(node -> !Level.PREAMBLE_NAMES.contains(Characters.folded(node.text)))
                .toList();
    }

    private List<DraftNode> appendices(ProvisionNumber number, @Nullable String name) {
        List<DraftNode> appendices = draft.root.children(Level.APPENDIX);
        String kind = name != null && Address.APPENDIX_KINDS.contains(name) ? name : null;
        List<DraftNode> ofKind = appendices.stream()
                .filter(node -> kind != null && Appendices.isOfKind(node.text, kind))
                .toList();
        List<DraftNode> all = ofKind.isEmpty() ? appendices : ofKind;
        if (number.base() == 0) {
            return name == null || kind != null
                    ? all
                    : all.stream()
                            .filter(node -> node.all().stream()
                                    .limit(NAME_LINES)
                                    .anyMatch(
                                            line -> Characters.folded(line.text).contains(Characters.folded(name))))
                            .toList();
        }
        boolean numbered = all.stream().anyMatch(node -> node.old != null);
        return numbered ? all.stream().filter(node -> number.equals(node.old)).toList() : byPosition(all, number);
    }

    /** The rows of a table that begin with the number. */
    private static List<DraftNode> rows(DraftNode appendix, ProvisionNumber number) {
        return appendix.children(Level.LINE).stream()
                .filter(row -> {
                    Matcher label = ROW_NUMBER.matcher(Characters.trimmed(row.text));
                    return label.lookingAt() && ChineseNumber.parse(label.group(1)) == number.base();
                })
                .toList();
    }

    /** The row of a table that holds the words. */
    private static DraftNode row(DraftNode appendix, Address address) {
        String words = String.valueOf(address.locator());
        List<DraftNode> found = appendix.children(Level.LINE).stream()
                .filter(row -> !new FoldedText(row.text).find(words).isEmpty())
                .toList();
        if (found.size() != 1) {
            throw new Refusal("“" + words + "”所在的行有" + found.size() + "处");
        }
        return found.getFirst();
    }

    private static List<DraftNode> headings(DraftNode scope, Step step, @Nullable String name) {
        if (step.number().base() == 0 && name != null) {
            return scope.all().stream()
                    .filter(node -> node.level.isHeading()
                            && Characters.folded(node.text).equals(Characters.folded(name)))
                    .toList();
        }
        return scope.all().stream()
                .filter(node -> node.level == step.level() && step.number().equals(node.old))
                .toList();
    }

    /** 第五条第三项 without a paragraph is clear where one paragraph alone has a list, or one list alone such an item. */
    private static List<DraftNode> entries(DraftNode scope, Step step) {
        List<DraftNode> holders = scope.level == Level.ARTICLE ? scope.children(Level.PARAGRAPH) : List.of(scope);
        List<DraftNode> found = new ArrayList<>();
        for (DraftNode holder : holders) {
            List<DraftNode> items = holder.children(step.level());
            List<DraftNode> entries =
                    items.isEmpty() && step.level() == Level.ITEM ? holder.children(Level.SUBITEM) : items;
            entries.stream().filter(entry -> step.number().equals(entry.old)).forEach(found::add);
        }
        return found;
    }

    /** 第二部分 is 二、 and never 第二条. */
    private static void refuseArticles(DraftNode node, Address address) {
        DraftNode article = node.ancestor(Level.ARTICLE);
        Numeral numeral = article == null ? null : article.numeral;
        if (numeral == null || numeral.written().startsWith("第")) {
            throw new Refusal("文中没有" + address.written());
        }
    }

    /** Words that an act names beside an address must stand there; in an article they pick the paragraph. */
    private static DraftNode located(DraftNode node, Address address) {
        if (address.part() == Part.ROW) {
            return row(node, address);
        }
        String words = address.locator();
        DraftNode place = address.part() == Part.LEAD && node.level == Level.ARTICLE && !node.children.isEmpty()
                ? node.children.getFirst()
                : node;
        boolean found = address.steps().size() == 1 && address.number().base() == 0;
        boolean kind = words != null && Address.APPENDIX_KINDS.contains(words);
        if (Address.DIVISION.equals(words)) {
            refuseArticles(node, address);
            return place;
        }
        if (words == null || found || kind) {
            return place;
        }
        List<DraftNode> holding = new ArrayList<>();
        for (DraftNode candidate : place.level == Level.ARTICLE ? place.children(Level.PARAGRAPH) : List.of(place)) {
            boolean holds = candidate.all().stream()
                    .anyMatch(part -> !new FoldedText(part.text).find(words).isEmpty());
            if (holds) {
                holding.add(candidate);
            }
        }
        if (holding.size() != 1) {
            throw new Refusal(address.written() + "中“" + words + "”有" + holding.size() + "处");
        }
        return holding.getFirst();
    }
}
