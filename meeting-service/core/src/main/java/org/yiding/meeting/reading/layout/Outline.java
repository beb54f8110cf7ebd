package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.text.JoinedText;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/**
 * The parts of a document.
 *
 * @param head paragraphs before the opening
 * @param opening the paragraph that says who met when, null when there is none
 * @param body what the meeting dealt with
 * @param sections labelled parts: attendance, recorder, time, place, chair
 * @param tail paragraphs of the imprint
 */
public record Outline(
        JoinedText text,
        List<Slice> head,
        @Nullable Slice opening,
        List<Slice> body,
        List<Section> sections,
        List<Slice> tail) {

    private static final int LONGEST_HEAD = 40;
    private static final int LONGEST_TITLE = 50;
    private static final Pattern MEETS = Pattern.compile("主持|召开|举行|召集");
    private static final Pattern MEETING = Pattern.compile("会议|办公会|常务会|全会|例会|(?:碰头|协调|调度|推进|专题|联席|现场|评审|审议|座谈)会");
    /** 委员会第三次会议，审议了…: the meeting itself tells that it was held. */
    private static final Pattern MET = Pattern.compile("第[^，。]{1,6}次[^，。]{0,12}会议?，?(?:会议)?(?:研究|审议|听取|讨论|传达)");

    private static final Pattern IMPRINT = Pattern.compile(
            "(?:（?此件|（?本件|（?信息公开|（?公开方式|（?公开属性|主题词|附件|"
                    + "(?:分送|发送|抄送|抄报|主送|报送|发|送|报|印发|主发)：|[^。，]{2,30}(?:整理|印发|秘书处|秘书科)$|"
                    + "[^。]{2,40}(?:\\d{4}|[〇零一二三四五六七八九]{4})年[^。，]{3,8}日?印发?$|[^。]{2,40}(?:\\d{4}|[〇零一二三四五六七八九]{4})年[^。，]{3,8}日?印发|"
                    + "(?:\\d{4}|[〇零一二三四五六七八九]{4})年[^。，]{1,3}月[^。，]{1,3}日(?:印发|印)?$|[^。，：《]{2,24}(?:人民政府|办公室)$|"
                    + "扫一扫|微信扫|相关文章|相关稿件|图文解读|媒体报道|浏览量|本期发：|文/图|[^。]{0,120}(?:网站标识码|ICP备|版权所有)|（?(?:责任)?编辑：|（?责任编辑|（?记者：|作者：|打印本页|关闭窗口|上一篇|下一篇|相关链接|分享到|版权所有|主办单位|网站地图|来源：)");

    /** Cuts the paragraphs of a document into its parts. */
    static Outline of(JoinedText text, List<Slice> paragraphs) {
        int opening = opening(paragraphs);
        int headEnd = opening < 0 ? headWithoutOpening(paragraphs) : opening;
        List<Slice> head = new ArrayList<>(paragraphs.subList(0, headEnd));
        List<Slice> rest = new ArrayList<>(paragraphs.subList(opening < 0 ? headEnd : opening + 1, paragraphs.size()));
        List<Section> sections = new ArrayList<>(SectionFinder.take(text, head));
        List<Slice> tail = tail(rest);
        sections.addAll(SectionFinder.take(text, rest));
        sections.addAll(SectionFinder.take(text, tail));
        if (opening >= 0) {
            sections.addAll(SectionFinder.inProse(paragraphs.get(opening)));
        }
        return new Outline(
                text,
                head,
                opening < 0 ? null : paragraphs.get(opening),
                List.copyOf(rest),
                List.copyOf(sections),
                tail);
    }

    /** The title lines, where labelled lines or items follow them at once. */
    private static int headWithoutOpening(List<Slice> paragraphs) {
        int end = 0;
        while (end < Math.min(paragraphs.size(), 8)
                && paragraphs.get(end).length() <= 60
                && !paragraphs.get(end).contains("。")
                && Marker.at(paragraphs.get(end)).isEmpty()
                && !SectionFinder.isLabelled(paragraphs.get(end))) {
            end++;
        }
        return end;
    }

    /** The first labelled part of a kind that says anything. */
    public Optional<Section> section(Section.Kind kind) {
        return sections.stream()
                .filter(section -> section.kind() == kind && !section.content().isEmpty())
                .findFirst();
    }

    private static int opening(List<Slice> paragraphs) {
        int best = -1;
        int bestScore = 3;
        for (int i = 0; i < Math.min(paragraphs.size(), LONGEST_HEAD); i++) {
            Slice paragraph = paragraphs.get(i);
            boolean item = Marker.at(paragraph)
                    .filter(marker -> marker.style() != Marker.Style.POINT && marker.value() == 1)
                    .isPresent();
            if (item) {
                break;
            }
            int score = openingScore(paragraph);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best;
    }

    /** Several weak signs: a day, somebody who presides, a meeting that is held, its number, a full sentence. */
    private static int openingScore(Slice paragraph) {
        String start = paragraph
                .between(paragraph.from(), Math.min(paragraph.to(), paragraph.from() + 400))
                .norm();
        int score = 0;
        score += start.contains("主持") || start.contains("召集") ? 2 : 0;
        score += MEETS.matcher(start).find() ? 1 : 0;
        score += MEETING.matcher(start).find() ? 1 : 0;
        score += start.contains("月") && start.contains("日") ? 1 : 0;
        score += start.contains("次") && start.contains("第") ? 1 : 0;
        score += MET.matcher(start).find() ? 1 : 0;
        score += paragraph.length() >= 25 ? 1 : 0;
        score -= SectionFinder.isLabelled(paragraph) ? 4 : 0;
        score -= isTitle(paragraph) ? 2 : 0;
        return score;
    }

    /** 标题：张三主持召开第33次常务会议: a line without a day and a full stop. */
    private static boolean isTitle(Slice paragraph) {
        return paragraph.length() <= LONGEST_TITLE && !paragraph.contains("。") && !paragraph.contains("日");
    }

    /** Takes the imprint off the end: from the first paragraph after the last item's words that is part of one. */
    private static List<Slice> tail(List<Slice> rest) {
        int start = rest.size();
        int distance = 0;
        for (int i = rest.size() - 1; i >= 0 && distance < 30; i--, distance++) {
            Slice paragraph = rest.get(i);
            if (IMPRINT.matcher(paragraph
                            .between(paragraph.from(), Math.min(paragraph.to(), paragraph.from() + 120))
                            .norm())
                    .lookingAt()) {
                start = i;
            } else if (Marker.at(paragraph).isPresent()
                    || paragraph.length() > 60 && !SectionFinder.isLabelled(paragraph)) {
                break;
            }
        }
        List<Slice> tail = new ArrayList<>(rest.subList(start, rest.size()));
        rest.subList(start, rest.size()).clear();
        return tail;
    }
}
