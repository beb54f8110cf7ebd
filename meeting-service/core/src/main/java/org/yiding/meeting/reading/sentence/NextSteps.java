package org.yiding.meeting.reading.sentence;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.NextStep;
import org.yiding.meeting.reading.text.Slice;

/** Finds what becomes of a document once it is revised: 提请…审议, 按程序印发, 以…名义发文. */
public final class NextSteps {

    private static final int WINDOW = 400;
    private static final String BY_PROCEDURE = "(?:按(?:照)?(?:规定|法定|有关|相关|规范性文件)?(?:的)?程序|依程序|依法依规|依法|履行程序后|按规定)";
    private static final String ISSUE = "(?:联合)?(?:印发|发文|发布|公布|下发|行文|公告)";
    private static final Pattern SUBMIT = Pattern.compile(
            BY_PROCEDURE
                    + "?(?:提请|提交|报请|呈请|呈报|上报|报送|报经|(?<![汇申通日情公预简填])报)(?!告|道|表|名|酬|销|送材料)"
                    + "[^，。；、《》：]{2,24}?(?:、[^，。；、《》：]{2,14}?){0,2}(?:审议|审定|审批|批准|审核|备案|审查|决定|核准|审阅|研究|讨论|同意|把关|批复|发文|印发|发布)(?:通过|批准|同意|决定|审定|实施)?");
    private static final Pattern REPORT = Pattern.compile(
            "(?<![汇申通日情公预简填])(?:报送|上报|报)(?:[省市区县州旗盟镇]|本级|上级)(?:委|党委|政府|人民政府|人大|政协)(?:[^，。；、《》：的]{0,8}(?:办公室|常务会议|常委会|党组))?(?=$|，|。|；)"
                    + "|(?:报送|上报|报请|(?<![汇申通日情公预简填])报)(?:管委会|党工委|指挥部|领导小组)(?=$|，|。|；)|(?:报送|上报)省厅|(?<![汇申通日情公预简填])(?:报送|上报|报请|报)[省市区县州旗][^，。；、《》：的]{2,14}?(?:局|委|厅|办|办公室)(?=$|，|。|；)");
    private static final Pattern AGAIN =
            Pattern.compile("(?:另行|再行|再次|重新|再)(?:报审|报批|上报|报送|上会|提交(?:会议)?(?:研究|审议)?|研究|审议|提请审议)(?:确定|审定)?(?=$|，|。|；)");
    private static final Pattern IN_NAME =
            Pattern.compile(BY_PROCEDURE + "?以[^，。；《》]{2,20}?(?:名义|形式|文件|令)(?:形式|名义)?(?:联合)?" + ISSUE);
    private static final Pattern PROCEDURE = Pattern.compile(BY_PROCEDURE + "(?:" + ISSUE
            + "|报批|上报|报审|报备|批复|审批|办理|组织实施|实施|出台|下达|签署|签订|签约|执行|推进|申报|立项|报请审批|公开征求意见)|履行(?:印发|发文|发布|公布|报批|审批)程序");
    private static final Pattern PUBLIC =
            Pattern.compile("(?:(?:在|通过)[^，。；《》]{2,16}(?:网站|平台|媒体|报纸|公报)上?|向社会)(?:予以|进行)?(?:公布|公开|发布|公示|公告)");
    private static final Pattern PLAIN = Pattern.compile("(?<=后|，|并|完善|尽快|及时|抓紧|予以|正式|适时|修改|。|同步|再|前|^|负责)" + ISSUE);

    /** What may stand between two steps of which the second follows upon the first. */
    private static final Pattern BRIDGE =
            Pattern.compile("(?:审议|审定|审核)?(?:通过|同意|批准)?(?:之?后)?，?(?:并|再|及时|尽快|适时|同步)?(?:以[^，。；]{2,14}?(?:议案|名义|形式))?");

    private static final int LONGEST_CHAIN = 4;

    private NextSteps() {}

    /**
     * @param words the step as written
     * @param kind its kind, null when it is none of the known ones
     */
    public record Step(Slice words, @Nullable NextStep kind) {}

    /** The first step the words name, with those that follow right upon it (报县委审定后，以县政府名义印发). */
    public static Optional<Step> in(Slice words) {
        Optional<Step> first = firstIn(words);
        if (first.isEmpty()) {
            return first;
        }
        Slice said = first.get().words();
        for (int more = 0; more < LONGEST_CHAIN; more++) {
            Optional<Step> next = firstIn(words.startingAt(said.to()));
            boolean follows = next.isPresent()
                    && BRIDGE.matcher(said.between(said.to(), next.get().words().from())
                                    .norm())
                            .matches();
            if (!follows) {
                break;
            }
            said = said.between(said.from(), next.get().words().to());
        }
        return Optional.of(new Step(said, first.get().kind()));
    }

    private static Optional<Step> firstIn(Slice words) {
        Slice window = words.between(words.from(), Math.min(words.to(), words.from() + WINDOW));
        String norm = Titles.blanked(window);
        Step best = null;
        for (Pattern pattern : new Pattern[] {SUBMIT, IN_NAME, REPORT, PROCEDURE, PLAIN, PUBLIC, AGAIN}) {
            Matcher matcher = pattern.matcher(norm);
            if (!matcher.find()) {
                continue;
            }
            Slice found = words.between(words.from() + matcher.start(), words.from() + matcher.end());
            if (best == null || found.from() < best.words().from()) {
                best = new Step(found, kind(found.norm()));
            }
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable NextStep kind(String step) {
        if (step.contains("名义")) {
            return NextStep.ISSUE_IN_OFFICE_NAME;
        }
        if (step.contains("公布") || step.contains("发布") || step.contains("公告")) {
            return NextStep.PUBLISH;
        }
        if (step.contains("印发") || step.contains("发文") || step.contains("下发") || step.contains("行文")) {
            return NextStep.ISSUE_BY_PROCEDURE;
        }
        if (step.contains("人大")) {
            return NextStep.SUBMIT_TO_PEOPLES_CONGRESS;
        }
        if (step.contains("党委") || step.matches(".*[省市区县州旗盟]委(?!员).*") || step.contains("常委会")) {
            return NextStep.SUBMIT_TO_PARTY_COMMITTEE;
        }
        return step.matches(".*(?:国务院|[省市州区]人?民?政府|上级).*") ? NextStep.SUBMIT_TO_HIGHER_GOVERNMENT : null;
    }
}
