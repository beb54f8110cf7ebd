package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.Slice;

/** Finds the government that met, in the fullest form that the frame of the document gives. */
final class BodyReader {

    private static final Pattern IN_OPENING = Pattern.compile(
            "(?:召开了?|主持召开了?|举行了?|主持了?|召集了?|^)(?:了)?(?:\\d{4}年(?:度)?|今年|本年度?)?(?:第?[0-9一二三四五六七八九十]{1,4}届(?=第?[0-9一二三四五六七八九十]{1,4}次))?(?:第?[0-9一二三四五六七八九十]{1,4}次)?((?:(?!主持|召开|召集|举行)[\\u4e00-\\u9fa5]){0,14}?(?:人民政府|政府))(?:党组)?(?=第(?![^次届，]{1,4}会议室)|\\d(?!楼|号楼|层)|届|[一二三四五六七八九十〇](?!楼|号楼|层)|常务|全体|办公|专题|党组|（|会议(?!室|厅))");
    private static final Pattern SHORT = Pattern.compile("(?:召开了?|第[0-9一二三四五六七八九十]{1,4}届|届)((?:[省市区县州旗盟镇乡])(?:人民)?政府)");
    /** 2月17日，区政府2届42次常务会议; 区政府召开第十六次常务会议 */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:^|日|[午晚点时]|，)((?:[\\u4e00-\\u9fa5]{0,8}?)[省市区县州旗盟](?:人民)?政府)(?:党组)?(?=\\d{1,2}届|第(?![^次届，]{1,4}会议室)|召开|举行|常务会)");
    /** 云川高新区管委会召开第3次会议 */
    private static final Pattern COMMITTEE = Pattern.compile(
            "(?:^|[，。、日午期年])(?:近日|日前)?(?:\\d{4}年)?([\\u4e00-\\u9fa5]{2,24}?(?:委员会|管委会|指挥部|领导小组|办事处))(?=\\d{4}年|在|召开|第|举行|主任)");
    /** 四十二次政府, 政府: says of no place whose government it is. */
    private static final Pattern NOBODY = Pattern.compile("(?:[一二三四五六七八九十百]*次)?(?:人民)?政府");

    private static final Pattern FULL = Pattern.compile("(?:^|(?:发布机构|发文机关|发布单位)：)(?:(?:信息来源|来源)：)?(?:中共)?"
            + "(中国共产党[\\u4e00-\\u9fa5]{2,16}?委员会|[\\u4e00-\\u9fa5×]{2,20}?(?:人民政府|管理委员会|管委会|指挥部|[市区县镇乡]委员会))");
    private static final Pattern SHORT_IN_TITLE = Pattern.compile(
            "^(?:\\d{4}年(?:度)?)?((?:(?!主持|召开)[\\u4e00-\\u9fa5]){0,10}[市区县州旗镇乡]政府)(?:(?:党组|常务|专题|办公|全体)会议|召开|第|[〇零一二三四五六七八九十]+届|\\d+年)");
    private static final Pattern MAYORS =
            Pattern.compile("召开了?(?:第[^，。]{1,8}?[届次])*([\\u4e00-\\u9fa5]{0,10}?[省市区县州旗])长办公会");

    /** 青石镇政府镇长张三主持: the government whose head presided. */
    private static final Pattern HEADED =
            Pattern.compile("(?:^|[，。、日午])([\\u4e00-\\u9fa5]{2,12}?(?:人民)?政府)(?=代?[省市区县州旗盟镇乡]长)");

    /** 市某局党委会议纪要, 某街道办事处主任办公会纪要: who met is all that stands before the kind of meeting. */
    private static final Pattern KIND_IN_TITLE =
            Pattern.compile("(?:党委|党组|党工委|主任|局长|院长|董事会|理事会|领导班子)?(?:\\d{4}年)?(?:第[^会]{1,6}次)?(?:（扩大）)?"
                    + "(?:党委|党组|党工委|主任|局长|常务|办公|专题|工作|协调|联席|全体|班子)*(?:（扩大）)?会(?:议)?(?:会议)?(?:纪要|记录|召开).*");

    private static final Pattern RUBRIC = Pattern.compile("^〔[^〔〕]{1,8}〕");

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
        return named == null ? titled(outline) : MeetingReader.fact(bare, named, Confidence.CERTAIN);
    }

    /** A body that is no government and names itself in the title alone. */
    private static @Nullable Fact<String> titled(Outline outline) {
        for (Slice line : outline.head()) {
            if (line.length() > 60) {
                continue;
            }
            Matcher rubric = RUBRIC.matcher(line.norm());
            int from = line.from() + (rubric.find() ? rubric.end() : 0);
            for (int end = from + 3; end < line.to(); end++) {
                boolean place = "市县区旗".indexOf(line.at(end - 1)) >= 0;
                boolean agency =
                        place || Words.AGENCY_ENDS.longestBefore(line.text().norm(), from, end) > 1;
                if (agency && KIND_IN_TITLE.matcher(line.startingAt(end).norm()).matches()) {
                    Slice words = line.between(from, end);
                    return MeetingReader.fact(words.shown(), words, Confidence.LIKELY);
                }
            }
        }
        return null;
    }

    private static @Nullable Slice named(Slice opening) {
        for (Pattern pattern : new Pattern[] {IN_OPENING, SHORT, MAYORS, SUBJECT, COMMITTEE, HEADED}) {
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
