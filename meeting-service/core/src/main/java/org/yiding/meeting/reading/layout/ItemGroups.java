package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Marker.Style;
import org.yiding.meeting.reading.text.Slice;

/** Items under a heading that is none itself: 二、审议有关文件 （一）审议《甲》 （二）审议《乙》, or 1. and 2. in place of the brackets. */
final class ItemGroups {

    /** 研究…有关事宜。会议…: what was studied, told apart from a demand to study something. */
    private static final Pattern MATTER = Pattern.compile("[^。，；]{4,40}(?:事宜|事项|问题|议题|情况|方案|工作)。(?:会议|经|同意|原则)");

    private static final Pattern ABOUT = Pattern.compile("(?:[^，。；：《]{2,20}?)??关于[^。]+");

    private static final int LONGEST_BARE = 16;

    private ItemGroups() {}

    /** Whether a numbered heading only stands over items that are numbered （一）, or 1. */
    static boolean isGroup(Slice first, List<Slice> rest) {
        Style style = style(rest);
        List<Slice> parts = rest.stream()
                .filter(paragraph -> Marker.at(paragraph)
                        .filter(marker -> marker.style() == style)
                        .isPresent())
                .toList();
        boolean headed = !rest.isEmpty()
                && parts.size() > 1
                && rest.get(0) == parts.get(0)
                && Titles.in(first).isEmpty();
        boolean bare = first.length() <= LONGEST_BARE && !first.startsWith("关于", first.from());
        return headed
                && (bare || style == Style.BRACKETED)
                && parts.stream().allMatch(part -> isItemPart(part) || bare && isAbout(part));
    }

    private static Style style(List<Slice> rest) {
        boolean points = !rest.isEmpty()
                && Marker.at(rest.get(0))
                        .filter(marker -> marker.style() == Style.POINT)
                        .isPresent();
        return points ? Style.POINT : Style.BRACKETED;
    }

    /** 关于…的问题, 县财政局关于…的议题: alone on its line under a heading that only names a part of the meeting. */
    private static boolean isAbout(Slice paragraph) {
        Slice words = paragraph.startingAt(Marker.at(paragraph).map(Marker::to).orElse(paragraph.from()));
        return ABOUT.matcher(words.norm()).matches();
    }

    private static boolean isItemPart(Slice paragraph) {
        Slice words = paragraph.startingAt(Marker.at(paragraph).map(Marker::to).orElse(paragraph.from()));
        return ItemVerbs.at(words)
                .filter(ItemVerbs::isNeutral)
                .filter(verb -> verb.kind() != ItemKind.STUDY
                        || words.contains("《")
                        || !words.contains("。")
                        || MATTER.matcher(words.norm()).lookingAt())
                .isPresent();
    }

    /** The items under such a heading. */
    static List<ItemDraft> open(Slice heading, List<Slice> rest) {
        List<ItemDraft> drafts = new ArrayList<>();
        String parent = heading.trim("。：").shown();
        Style style = style(rest);
        Marker marker = null;
        Slice first = null;
        List<Slice> paragraphsOfPart = new ArrayList<>();
        for (Slice paragraph : rest) {
            Optional<Marker> next = Marker.at(paragraph).filter(found -> found.style() == style);
            if (next.isEmpty()) {
                paragraphsOfPart.add(paragraph);
                continue;
            }
            if (first != null) {
                drafts.add(new ItemDraft(marker, first, paragraphsOfPart, parent, null, true));
            }
            marker = next.get();
            first = paragraph.startingAt(marker.to());
            paragraphsOfPart = new ArrayList<>();
        }
        if (first != null) {
            drafts.add(new ItemDraft(marker, first, paragraphsOfPart, parent, null, true));
        }
        return drafts;
    }
}
