package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Marker.Style;
import org.yiding.meeting.reading.text.Slice;

/** Tells where items begin: by a numbering that runs on, else by verbs that open paragraphs, else by paragraph. */
public final class ItemOutliner {

    private static final Pattern TELLS = Pattern.compile("会议|同意|通过|由|责成|要求|要|负责");
    private static final Pattern MERE_LEAD = Pattern.compile(
            "(?:现)?(?:将)?(?:会议)?(?:议定|确定|研究|形成|决定|主要)?(?:以下|如下|有关)?(?:意见|事项|内容|纪要|精神)?(?:意见|事项|纪要)?(?:如下|：|。)*|会议(?:议定|确定|研究|决定|明确).{0,16}(?:如下|意见|事项)[：。]?|(?:现)?(?:将)?.{0,20}纪要如下[：。]?");

    private final List<Slice> paragraphs;
    private final List<ItemDraft> drafts = new ArrayList<>();
    private final List<Warning> warnings;

    private ItemOutliner(List<Slice> paragraphs, List<Warning> warnings) {
        this.paragraphs = paragraphs.stream()
                .filter(paragraph -> !ItemVerbs.isOtherMatters(paragraph))
                .toList();
        this.warnings = warnings;
    }

    /**
     * @param warnings takes what is wrong with the numbering
     */
    public static List<ItemDraft> of(List<Slice> paragraphs, List<Warning> warnings) {
        ItemOutliner outliner = new ItemOutliner(paragraphs, warnings);
        Style style = outliner.itemStyle();
        if (style != null) {
            outliner.byNumber(style);
        } else {
            outliner.byVerb();
        }
        return outliner.drafts;
    }

    /** The outermost numbering that starts at one and can be that of items. */
    private @Nullable Style itemStyle() {
        for (Style style : new Style[] {Style.TOPIC, Style.COMMA, Style.BARE}) {
            if (paragraphs.stream().anyMatch(paragraph -> isMarked(paragraph, style, 1))) {
                return style == Style.BARE ? Style.COMMA : style;
            }
        }
        for (Style style : new Style[] {Style.BRACKETED, Style.ENUMERATED, Style.POINT, Style.POINT_BRACKETED}) {
            boolean outermost = firstMarker().filter(first -> first == style).isPresent();
            if (outermost && !anyVerbBeforeMarker() && countsItems(style)) {
                return style;
            }
        }
        return null;
    }

    private Optional<Style> firstMarker() {
        return paragraphs.stream()
                .flatMap(p -> Marker.at(p).stream())
                .map(Marker::style)
                .findFirst();
    }

    private boolean anyVerbBeforeMarker() {
        for (Slice paragraph : paragraphs) {
            if (Marker.at(paragraph).isPresent()) {
                return false;
            }
            if (ItemVerbs.at(paragraph).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean countsItems(Style style) {
        long marked = 0;
        long opened = 0;
        for (Slice paragraph : paragraphs) {
            Optional<Marker> marker = Marker.at(paragraph).filter(found -> found.style() == style);
            if (marker.isPresent()) {
                marked++;
                Slice words = paragraph.startingAt(marker.get().to());
                opened += ItemVerbs.at(words).isPresent() || words.startsWith("关于", words.from()) ? 1 : 0;
            }
        }
        return opened > 0 && opened * 2 >= marked;
    }

    private static boolean isMarked(Slice paragraph, Style style, int value) {
        return Marker.at(paragraph)
                .filter(marker -> marker.style() == style && marker.value() == value)
                .isPresent();
    }

    private void byNumber(Style style) {
        int last = 0;
        Marker marker = null;
        Slice first = null;
        List<Slice> rest = new ArrayList<>();
        boolean bareNumeral = false;
        for (Slice paragraph : paragraphs) {
            Marker next = itemMarker(paragraph, style, last);
            if (next == null) {
                if (bareNumeral) {
                    first = paragraph;
                    bareNumeral = false;
                } else if (first != null) {
                    rest.add(paragraph);
                }
                continue;
            }
            close(marker, first, rest);
            noteGap(next, last);
            last = next.value();
            marker = next;
            first = paragraph.startingAt(next.to());
            bareNumeral = first.isEmpty();
            rest = new ArrayList<>();
        }
        close(marker, first, rest);
    }

    private static @Nullable Marker itemMarker(Slice paragraph, Style style, int last) {
        Marker marker = Marker.at(paragraph).orElse(null);
        if (marker == null) {
            return null;
        }
        boolean sameLevel = marker.style() == style || style == Style.COMMA && marker.style() == Style.BARE;
        if (!sameLevel) {
            return null;
        }
        boolean next = marker.value() == last + 1;
        boolean verb = ItemVerbs.at(paragraph.startingAt(marker.to())).isPresent();
        boolean misnumbered = marker.style() == Style.COMMA && marker.value() > 1 && verb && last > 0;
        boolean skipped =
                marker.style() == Style.COMMA && marker.value() > last && marker.value() <= last + 3 && last > 0;
        return next || misnumbered || skipped ? marker : null;
    }

    private void noteGap(Marker next, int last) {
        if (next.value() != last + 1) {
            warnings.add(Structure.warning(
                    paragraphs.get(0).between(next.from(), next.to()),
                    Warning.Code.BROKEN_NUMBERING,
                    "Item " + next.value() + " follows item " + last + "."));
        }
    }

    /** Ends an item; one whose bracketed parts are themselves items gives way to them. */
    private void close(@Nullable Marker marker, @Nullable Slice first, List<Slice> rest) {
        if (first == null) {
            return;
        }
        if (groups(first, rest)) {
            openGroup(first, rest);
            return;
        }
        drafts.add(new ItemDraft(marker, first, rest, null, ItemVerbs.at(first).isPresent()));
    }

    private static boolean groups(Slice first, List<Slice> rest) {
        List<Slice> parts = rest.stream()
                .filter(paragraph -> Marker.at(paragraph)
                        .filter(marker -> marker.style() == Style.BRACKETED)
                        .isPresent())
                .toList();
        boolean headed = !rest.isEmpty()
                && parts.size() > 1
                && rest.get(0) == parts.get(0)
                && Titles.in(first).isEmpty();
        return headed && parts.stream().allMatch(ItemOutliner::isItemPart);
    }

    private static boolean isItemPart(Slice paragraph) {
        Slice words = paragraph.startingAt(Marker.at(paragraph).map(Marker::to).orElse(paragraph.from()));
        return ItemVerbs.at(words)
                .filter(ItemVerbs::isNeutral)
                .filter(verb -> verb.kind() != ItemKind.STUDY || words.contains("《") || !words.contains("。"))
                .isPresent();
    }

    private void openGroup(Slice heading, List<Slice> rest) {
        String parent = heading.trim("。：").shown();
        Marker marker = null;
        Slice first = null;
        List<Slice> paragraphsOfPart = new ArrayList<>();
        for (Slice paragraph : rest) {
            Optional<Marker> next = Marker.at(paragraph).filter(found -> found.style() == Style.BRACKETED);
            if (next.isEmpty()) {
                paragraphsOfPart.add(paragraph);
                continue;
            }
            if (first != null) {
                drafts.add(new ItemDraft(marker, first, paragraphsOfPart, parent, true));
            }
            marker = next.get();
            first = paragraph.startingAt(marker.to());
            paragraphsOfPart = new ArrayList<>();
        }
        if (first != null) {
            drafts.add(new ItemDraft(marker, first, paragraphsOfPart, parent, true));
        }
    }

    private void byVerb() {
        boolean anyVerb = paragraphs.stream().anyMatch(ItemOutliner::opensItem);
        if (!anyVerb) {
            byParagraph();
            return;
        }
        Slice first = null;
        List<Slice> rest = new ArrayList<>();
        for (Slice paragraph : paragraphs) {
            boolean opens = !awaitsBody(rest)
                    && (opensItem(paragraph) || first != null && decidesAnother(paragraph, first, rest));
            if (opens) {
                close(null, first, rest);
                first = paragraph;
                rest = new ArrayList<>();
            } else if (first != null) {
                rest.add(paragraph);
            }
        }
        close(null, first, rest);
    }

    /** A numbered heading just before: what follows is its body, whatever it opens with. */
    private static boolean awaitsBody(List<Slice> rest) {
        if (rest.isEmpty()) {
            return false;
        }
        Slice last = rest.get(rest.size() - 1);
        return Marker.at(last).isPresent() && !last.contains("。");
    }

    private static boolean opensItem(Slice paragraph) {
        return Marker.at(paragraph).isEmpty()
                && ItemVerbs.at(paragraph).filter(ItemVerbs::isNeutral).isPresent();
    }

    /** 会议原则同意《B》 after an item about 《A》. */
    private static boolean decidesAnother(Slice paragraph, Slice first, List<Slice> rest) {
        boolean decides =
                Marker.at(paragraph).isEmpty() && ItemVerbs.at(paragraph).isPresent();
        if (!decides) {
            return false;
        }
        Slice item = rest.isEmpty()
                ? first
                : first.between(first.from(), rest.get(rest.size() - 1).to());
        List<Titles.Title> named = Titles.in(paragraph);
        return !named.isEmpty() && !item.contains(named.get(0).whole().norm());
    }

    private void byParagraph() {
        for (Slice paragraph : paragraphs) {
            boolean tells = paragraph.length() > 20
                    && paragraph.contains("。")
                    && TELLS.matcher(paragraph.norm()).find()
                    && !MERE_LEAD.matcher(paragraph.norm()).matches();
            if (tells) {
                drafts.add(new ItemDraft(
                        null,
                        paragraph,
                        List.of(),
                        null,
                        ItemVerbs.at(paragraph).isPresent()));
            }
        }
    }
}
