package org.yiding.regulation.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.address.Addresses;
import org.yiding.regulation.address.ProvisionAddress;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Provision;
import org.yiding.regulation.text.ProvisionNumber;

/** Recognises the references of a text and finds what they point at. */
public final class Links {
    private static final Pattern NEAR =
            Pattern.compile("前([二两三四五六七八九十]?)([款条])|[前上]一([款条])|本([编章节条款])(?!例|件|约|目|项|款|程)");
    private static final Pattern CITED = Pattern.compile("《([^《》]{1,200})》(?:（[^（）]{0,60}）)?$");

    private final Outline outline;
    private final Addresses addresses;
    private final List<Link> links = new ArrayList<>();

    private Links(Instrument text) {
        this.outline = new Outline(text);
        this.addresses = Addresses.of(text);
    }

    /** All references in the words of the provisions, in the order of the text; those of contents and title are none. */
    public static List<Link> of(Instrument text) {
        Links links = new Links(text);
        text.walk(node -> {
            boolean provision = !node.level().isHeading() && !Level.PREAMBLE.isBelow(node.level());
            if (provision && !node.text().isEmpty()) {
                links.read(node);
            }
        });
        return links.links;
    }

    private void read(Provision node) {
        String words = node.text();
        List<Phrase> phrases = Phrase.in(words);
        List<Link> found = new ArrayList<>();
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            boolean range = i + 1 < phrases.size() && isRange(words, phrase, phrases.get(i + 1));
            found.add(link(node, phrase, range ? phrases.get(++i) : phrase, found));
        }
        Matcher near = NEAR.matcher(words);
        while (near.find()) {
            int start = near.start();
            int end = near.end();
            boolean taken = found.stream().anyMatch(link -> link.start() < end && start < link.end());
            List<Provision> targets = taken ? List.of() : near(node, near);
            if (!targets.isEmpty()) {
                found.add(link(node, start, end, null, targets, List.of()));
            }
        }
        found.stream().sorted((one, other) -> one.start() - other.start()).forEach(links::add);
    }

    private static boolean isRange(String words, Phrase one, Phrase other) {
        String between = Characters.trimmed(words.substring(one.end(), other.start()));
        return (between.equals("至") || between.equals("到"))
                && one.steps().getLast().level() == other.steps().getLast().level();
    }

    private Link link(Provision node, Phrase first, Phrase last, List<Link> before) {
        Reference reference = first.steps().getFirst();
        int start = reference.relative() && isNear(node.text(), reference.start())
                ? reference.start() - 2
                : reference.start();
        if (reference.foreign()) {
            String title = title(node.text(), first.start(), before);
            List<ProvisionAddress> ends = new ArrayList<>(List.of(foreign(first)));
            if (last != first) {
                ends.add(foreign(last));
            }
            return link(node, start, last.end(), title, List.of(), ends);
        }
        Provision from = target(node, first);
        Provision to = first == last ? from : target(node, last);
        List<Provision> targets =
                from == null || to == null ? List.of() : from.equals(to) ? List.of(from) : outline.range(from, to);
        return link(node, start, last.end(), null, targets, List.of());
    }

    private Link link(
            Provision node,
            int start,
            int end,
            @Nullable String instrument,
            List<Provision> targets,
            List<ProvisionAddress> foreign) {
        List<String> to = targets.stream().map(Provision::identity).toList();
        List<ProvisionAddress> places = instrument == null
                ? to.stream()
                        .map(addresses.byIdentity()::get)
                        .filter(Objects::nonNull)
                        .toList()
                : foreign;
        return new Link(node.identity(), start, end, node.text().substring(start, end), instrument, places, to);
    }

    private static boolean isNear(String words, int start) {
        return start >= 2 && List.of("前款", "前条").contains(words.substring(start - 2, start));
    }

    /** The title right before, or that of the reference which this one continues: 《甲法》第三条、第五条. */
    private static String title(String words, int start, List<Link> before) {
        Matcher cited = CITED.matcher(Characters.trimmed(words.substring(0, start)));
        if (cited.find()) {
            return cited.group(1);
        }
        String previous = before.isEmpty() ? null : before.getLast().instrument();
        return previous != null
                        && words.substring(before.getLast().end(), start)
                                .strip()
                                .matches("、|和|及|以及|或者|或|与")
                ? previous
                : "";
    }

    private static ProvisionAddress foreign(Phrase phrase) {
        List<ProvisionAddress.Step> steps = new ArrayList<>();
        Reference first = phrase.steps().getFirst();
        ProvisionNumber article = first.article();
        ProvisionNumber paragraph = first.paragraph();
        if (article != null && first.level().isBelow(Level.ARTICLE)) {
            steps.add(new ProvisionAddress.Step(Level.ARTICLE, article));
        }
        if (paragraph != null && first.level().isBelow(Level.PARAGRAPH)) {
            steps.add(new ProvisionAddress.Step(Level.PARAGRAPH, paragraph));
        }
        for (Reference step : phrase.steps()) {
            steps.add(new ProvisionAddress.Step(step.level(), step.numeral().number()));
        }
        return new ProvisionAddress(steps);
    }

    private @Nullable Provision target(Provision node, Phrase phrase) {
        Reference first = phrase.steps().getFirst();
        Provision at = start(node, first);
        for (Reference step : phrase.steps()) {
            if (at == null || step.level() == Level.ARTICLE || step.level().isHeading()) {
                continue;
            }
            // An item that is named without its paragraph is one of the first.
            boolean skips = at.level() == Level.ARTICLE && step.level().isBelow(Level.PARAGRAPH);
            Provision holder = skips ? Outline.child(at, Level.PARAGRAPH, ProvisionNumber.of(1)) : at;
            at = holder == null
                    ? null
                    : Outline.child(holder, step.level(), step.numeral().number());
        }
        return at;
    }

    /** Where the way of a phrase begins: at the provision that its first number is counted in, or is. */
    private @Nullable Provision start(Provision node, Reference first) {
        if (first.level() == Level.ARTICLE) {
            return outline.article(first.numeral().number());
        }
        if (first.level().isHeading()) {
            return outline.heading(node, first.level(), first.numeral().number());
        }
        ProvisionNumber named = first.article();
        if (first.relative()) {
            return before(node, first);
        }
        Provision article = named == null ? outline.within(node, Level.ARTICLE) : outline.article(named);
        if (article == null || first.level() == Level.PARAGRAPH) {
            return article;
        }
        ProvisionNumber paragraph = first.paragraph();
        if (paragraph != null) {
            return Outline.child(article, Level.PARAGRAPH, paragraph);
        }
        Provision own = named == null ? outline.within(node, Level.PARAGRAPH) : null;
        boolean lists = own != null && own.children().stream().anyMatch(child -> child.level() == first.level());
        return lists ? own : article;
    }

    private @Nullable Provision before(Provision node, Reference first) {
        boolean article = node.text().startsWith("前条", Math.max(0, first.start() - 2));
        Provision own = outline.within(node, Level.ARTICLE);
        List<Provision> found =
                article && own != null ? outline.articlesBefore(own, 1) : outline.paragraphsBefore(node, 1);
        return found.isEmpty() ? null : found.getFirst();
    }

    private List<Provision> near(Provision node, Matcher words) {
        String own = words.group(4);
        if (own != null) {
            Level level =
                    switch (own) {
                        case "编" -> Level.PART;
                        case "章" -> Level.CHAPTER;
                        case "节" -> Level.SECTION;
                        case "条" -> Level.ARTICLE;
                        default -> Level.PARAGRAPH;
                    };
            Provision holder = outline.within(node, level);
            return holder == null ? List.of() : List.of(holder);
        }
        String many = words.group(1) == null ? "" : words.group(1);
        int count = many.isEmpty() ? 1 : many.equals("两") ? 2 : ChineseNumber.parse(many);
        String unit = words.group(2) == null ? words.group(3) : words.group(2);
        Provision article = outline.within(node, Level.ARTICLE);
        if (unit.equals("款")) {
            return outline.paragraphsBefore(node, count);
        }
        return article == null ? List.of() : outline.articlesBefore(article, count);
    }
}
