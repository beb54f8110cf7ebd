package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.reading.text.Slice;

/** Finds the government that met, in the fullest form that the frame of the document gives. */
final class BodyReader {

    private static final Pattern IN_OPENING = Pattern.compile(
            "(?:召开了?|主持召开了?|举行了?|主持了?|召集了?|^)(?:了)?(?:\\d{4}年(?:度)?)?(?:第?[0-9一二三四五六七八九十]{1,4}届(?=第?[0-9一二三四五六七八九十]{1,4}次))?(?:第?[0-9一二三四五六七八九十]{1,4}次)?((?:[\\u4e00-\\u9fa5]{0,14}?)(?:人民政府|政府))(?:党组)?(?=第|\\d|届|[一二三四五六七八九十〇]|常务|全体|办公|专题|党组|（|会议)");
    private static final Pattern SHORT = Pattern.compile("(?:召开了?|第[0-9一二三四五六七八九十]{1,4}届|届)((?:[省市区县州旗盟镇乡])(?:人民)?政府)");
    /** 2月17日，区政府2届42次常务会议; 区政府召开第十六次常务会议 */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:^|日|[午晚点时]|，)((?:[\\u4e00-\\u9fa5]{0,8}?)[省市区县州旗盟](?:人民)?政府)(?:党组)?(?=\\d{1,2}届|第|召开|举行|常务会)");
    /** 云川高新区管委会召开第3次会议 */
    private static final Pattern COMMITTEE =
            Pattern.compile("(?:^|[，。、日午期])([\\u4e00-\\u9fa5]{2,16}?(?:管理委员会|管委会))(?=\\d{4}年|在|召开|第|举行)");
    /** 四十二次政府, 政府: says of no place whose government it is. */
    private static final Pattern NOBODY = Pattern.compile("(?:[一二三四五六七八九十百]*次)?(?:人民)?政府");

    private static final Pattern FULL = Pattern.compile(
            "(?:^|(?:发布机构|发文机关|发布单位)：)(?:(?:信息来源|来源)：)?(?:中共)?([\\u4e00-\\u9fa5]{2,20}?(?:人民政府|管理委员会|管委会|指挥部))");
    private static final Pattern SHORT_IN_TITLE = Pattern.compile(
            "^((?:(?!主持|召开)[\\u4e00-\\u9fa5]){0,10}[市区县州旗镇乡]政府)(?:(?:党组|常务|专题|办公|全体)会议|召开|第|[〇零一二三四五六七八九十]+届|\\d+年)");
    private static final Pattern MAYORS =
            Pattern.compile("召开了?(?:第[^，。]{1,8}届)?([\\u4e00-\\u9fa5]{0,10}?[省市区县州旗])长办公会");

    private static final Pattern TERM = Pattern.compile("第?[0-9〇零一二三四五六七八九十]{1,4}届");

    private BodyReader() {}

    static @Nullable Fact<String> body(Outline outline, Slice opening) {
        Slice named = named(opening);
        List<Slice> full = new ArrayList<>();
        for (Slice line : outline.head()) {
            addFull(line, full);
        }
        for (Slice line : outline.tail()) {
            addFull(line, full);
        }
        String bare = named == null ? "" : TERM.matcher(named.shown()).replaceFirst("");
        char level = level(bare);
        Slice best = null;
        for (Slice candidate : full) {
            boolean sameLevel = level == 0 || level(candidate.norm()) == level;
            if (sameLevel && (best == null || candidate.length() > best.length())) {
                best = candidate;
            }
        }
        if (best != null && (named == null || best.length() > bare.length())) {
            return MeetingReader.fact(best.shown(), best, Confidence.CERTAIN);
        }
        return named == null ? null : MeetingReader.fact(bare, named, Confidence.CERTAIN);
    }

    private static @Nullable Slice named(Slice opening) {
        for (Pattern pattern : new Pattern[] {IN_OPENING, SHORT, MAYORS, SUBJECT, COMMITTEE}) {
            Matcher matcher = pattern.matcher(opening.norm());
            if (matcher.find() && !NOBODY.matcher(matcher.group(1)).matches()) {
                return opening.between(opening.from() + matcher.start(1), opening.from() + matcher.end(1));
            }
        }
        return null;
    }

    private static char level(String name) {
        String stem = name.endsWith("人民政府")
                ? name.substring(0, name.length() - 4)
                : name.endsWith("政府") ? name.substring(0, name.length() - 2) : name;
        return stem.isEmpty() ? 0 : stem.charAt(stem.length() - 1);
    }

    private static void addFull(Slice line, List<Slice> full) {
        if (line.length() > 80) {
            return;
        }
        for (Pattern pattern : new Pattern[] {FULL, SHORT_IN_TITLE}) {
            Matcher matcher = pattern.matcher(line.norm());
            if (matcher.find()) {
                full.add(line.between(line.from() + matcher.start(1), line.from() + matcher.end(1)));
                return;
            }
        }
    }
}
