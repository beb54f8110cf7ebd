package org.yiding.meeting.reading.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/** Finds the charges of one sentence: 由X…, 责成X…, X负责, X牵头，会同Y, X要牵头…, Y配合, 责任单位：X. */
final class Charges {

    private static final String[] CHARGING = {"责成", "责令", "授权", "委托", "交由", "指定", "请", "退回", "安排", "要求", "由", "明确"};
    private static final String[] JOINING = {"会同", "会商", "协同", "联合", "商", "配合单位为", "并商", "会"};
    private static final String NOT_BEFORE_BY = "理自经缘来原任事不";
    /** 市商务局, 协商, 工商: where 商 joins nobody. */
    private static final String ENDS_WITH_TALK = "省市区县州旗盟镇乡协磋洽会工招电客外厂";

    private static final String ENDS_BEFORE_BY = "管办治处受代审清整护";
    private static final Pattern NOT_CHARGED = Pattern.compile(
            "(?:(?:提出|提交|报送|起草|拟定|拟订|制定|制订|编制|提请|汇报|呈报|代表|介绍|宣读|说明)[^，。；]{0,6}(?:的|《|了)|传达|领学|宣读|组成|构成|转为|改为|调整为|变更为|改制|升级|[担兼]?任(?![务，。；]|业主|责任|实施|建设|征收|申报|$))");
    private static final Pattern ROLE = Pattern.compile(
            "(?:分别|共同|具体|统一|按照?(?:各自)?(?:职责|职能)(?:分工)?|为主|作为)?(?:负责)?(?:(牵头|为牵头单位)|(配合|协助|协同配合|积极配合|做好配合)|(负责(?!人|同志)|(?:为|作为|担?任)(?:责任|业主|实施|承办|主办|建设|征收|申报)(?:单位|主体)))");
    private static final Pattern SUBJECT_ROLE = Pattern.compile(
            "(?:作为牵头单位|作为责任单位|分别|共同)?(?:(?:具体)?(牵头(?:负责|组织|抓总)?|为(?:总)?牵头(?:单位|部门)(?:，负责)?)|((?:予以|给予|按照?(?:各自)?(?:职责|职能)(?:分工)?，?|全力|大力|积极|主动|密切|支持|协同)*(?:做好)?配合|(?:全力|大力|积极|主动)?协助|(?:共同)?(?:参加|参与|协同|通力协作)(?=，|；|。|$)|为(?:配合|协办|参与)(?:单位|部门))|((?:具体|全面|总|统一|按照?(?:各自)?(?:职责|职能)(?:分工)?)?(?:负责(?!人|同志)|承办|主办)|负总责|(?:为|是|作为)(?:[^，。；、《》]{0,14}?的?)?(?:责任|业主|主体|实施|承办|主办|建设|代建|运营|使用|落实|征收|申报|采购|管护)(?:责任)?(?:单位|部门|主体)(?:，(?:具体)?负责)?|(?:为|是|作为|担任)(?:项目|建设|工程)?(?:法人|业主)(?:单位)?|具体(?:落实|实施|组织实施|推进|办理)|抓好落实|落实(?=，|；|。|$)))");
    /** 要求X会同Y…: the name begins after it. */
    private static final Pattern DEMANDED = Pattern.compile("(?:会议)?(?:要求|明确|安排|建议|委托)");

    private static final Pattern MUST = Pattern.compile("(?:一定)?(?:要|应当|应|须|必须|需要|需)");
    private static final Pattern LEADS =
            Pattern.compile("(?:切实|认真|充分|主动|积极|继续|进一步|抓紧)*(?:发挥好?|履行好?|承担起?|扛起|落实好?)?(?:总)?牵头");
    private static final Pattern AFTER_DISCUSSION = Pattern.compile("(?:根据|按照|结合|依据|依照)(?:本次|此次)?(?:会议|会上|与会|会|大家|审议)");

    /** Until when, right behind who. */
    private static final Pattern UNTIL = Pattern.compile(
            "(?:务必)?(?:于|在)?(?:\\d{4}年|今年|本年|明年)?(?:\\d{1,2}月(?:\\d{1,2}日|底|中旬|上旬|下旬)?|本月底|年底|本周[一二三四五六日]?)(?:之|以)?(?:前|内)");

    private static final Pattern IN_CHARGE = Pattern.compile("(?:具体|全面|统一)?(?:负责(?!人|同志)|牵头)");
    private static final Pattern OFFICE = Pattern.compile("[\\u4e00-\\u9fa5]{2,8}?(?:办公室|局|委|办|所|站|科|队|中心|公司)");

    /** So far behind a name its role may stand: X为征地拆迁工作责任主体. */
    private static final int ROLE_WINDOW = 24;

    private final Slice sentence;
    private final List<Charge> found = new ArrayList<>();

    private Charges(Slice sentence) {
        this.sentence = sentence;
    }

    static List<Charge> in(Slice sentence) {
        Charges charges = new Charges(sentence);
        charges.scan();
        return charges.found;
    }

    private void scan() {
        int at = sentence.from();
        boolean opensClause = true;
        while (at < sentence.to()) {
            char c = sentence.at(at);
            if (c == '《' || c == '（' && !ChargeLabels.isAt(sentence, at + 1)) {
                int close = c == '《' ? Titles.close(sentence, at) - 1 : Sentences.closeBracket(sentence, at);
                boolean number = c == '（' && Marker.at(sentence.startingAt(at)).isPresent();
                at = Math.max(at, close) + 1;
                opensClause = number;
                continue;
            }
            if (opensClause) {
                at = Clauses.body(sentence.startingAt(at)).from();
            }
            Optional<Charge> charge = chargeAt(at, opensClause);
            if (charge.isPresent()) {
                found.add(charge.get());
                at = Math.max(at + 1, charge.get().actionFrom());
                opensClause = true;
                continue;
            }
            if (at >= sentence.to()) {
                break;
            }
            opensClause = "，：；（、".indexOf(sentence.at(at)) >= 0 && (sentence.at(at) != '、' || !found.isEmpty());
            at++;
        }
    }

    private String window(int at, int length) {
        return sentence.between(Math.min(at, sentence.to()), Math.min(sentence.to(), at + length))
                .norm();
    }

    private Optional<Charge> chargeAt(int at, boolean opensClause) {
        Optional<Charge> charge = charged(at, opensClause);
        if (charge.isPresent()) {
            return charge;
        }
        if (!found.isEmpty()) {
            charge = joined(at);
            if (charge.isPresent()) {
                return charge;
            }
        }
        return opensClause ? ChargeLabels.read(sentence, at).or(() -> subject(at)) : Optional.empty();
    }

    /** 由X牵头…, 责成X…, 请X…. */
    private Optional<Charge> charged(int at, boolean opensClause) {
        for (String verb : CHARGING) {
            if (!sentence.startsWith(verb, at)) {
                continue;
            }
            boolean by = verb.equals("由");
            if (by && at > sentence.from() && (isInWord(at) || opensMeeting(at))) {
                continue;
            }
            boolean anywhere = by || verb.equals("责成") || verb.equals("责令") || verb.equals("授权") || verb.equals("交由");
            if (!anywhere && !opensClause) {
                continue;
            }
            int from = at + verb.length();
            Parties parties = anywhere ? Parties.afterCharge(sentence, from) : Parties.asked(sentence, from);
            if (parties.isEmpty()
                    || NOT_CHARGED.matcher(window(parties.to(), 12)).lookingAt()) {
                continue;
            }
            if ((verb.equals("明确") || verb.equals("要求")) && role(parties.to()) == null) {
                continue;
            }
            return Optional.of(charge(parties, at));
        }
        return Optional.empty();
    }

    /** 理由, 自由, 经由; in 日常管理由X负责 the first character belongs to the word before. */
    private boolean isInWord(int by) {
        boolean verbBefore = sentence.at(by - 1) == '理'
                && by - 1 > sentence.from()
                && ENDS_BEFORE_BY.indexOf(sentence.at(by - 2)) >= 0;
        return !verbBefore && NOT_BEFORE_BY.indexOf(sentence.at(by - 1)) >= 0;
    }

    /** 会议由张三同志传达…: who did it at the meeting, and nobody charged by it. */
    private boolean opensMeeting(int by) {
        return by - 2 >= sentence.from() && sentence.startsWith("会议", by - 2);
    }

    private Charge charge(Parties parties, int from) {
        AssignmentRole role = role(parties.to());
        int actionFrom = parties.to();
        Matcher words = ROLE.matcher(window(parties.to(), 20));
        if (words.lookingAt()) {
            actionFrom += words.end();
        }
        boolean support = role == AssignmentRole.SUPPORT;
        return new Charge(
                parties,
                role == null ? AssignmentRole.RESPONSIBLE : role,
                from,
                actionFrom,
                support,
                isCase(from) ? Confidence.LIKELY : Confidence.CERTAIN);
    }

    /** 逾期未完成的由县政府约谈: what is to come only in a case. */
    private boolean isCase(int by) {
        return by > sentence.from() && sentence.at(by - 1) == '的';
    }

    private @Nullable AssignmentRole role(int at) {
        Matcher words = ROLE.matcher(window(at, 20));
        if (!words.lookingAt()) {
            return null;
        }
        if (words.group(1) != null) {
            return AssignmentRole.LEAD;
        }
        return words.group(2) != null ? AssignmentRole.SUPPORT : AssignmentRole.RESPONSIBLE;
    }

    /** 会同Y, 商Y. */
    private Optional<Charge> joined(int at) {
        for (String verb : JOINING) {
            boolean inName =
                    verb.equals("商") && at > sentence.from() && ENDS_WITH_TALK.indexOf(sentence.at(at - 1)) >= 0;
            boolean meets =
                    verb.equals("会") && Agencies.meetsWith(sentence.text().norm(), at, sentence.to());
            if (!sentence.startsWith(verb, at) || verb.equals("会") && !meets || inName) {
                continue;
            }
            Parties parties = Parties.afterCharge(sentence, at + verb.length());
            if (!parties.isEmpty()) {
                return Optional.of(
                        new Charge(parties, AssignmentRole.SUPPORT, at, parties.to(), true, Confidence.LIKELY));
            }
        }
        return Optional.empty();
    }

    /** X负责…, X牵头…, X要牵头…, X会同Y…, X根据会议意见…. */
    private Optional<Charge> subject(int start) {
        Matcher demand = DEMANDED.matcher(window(start, 6));
        int at = demand.lookingAt() ? start + demand.end() : start;
        Parties stated = Parties.at(sentence, at);
        boolean opens = at == sentence.from() || "，：；（）、".indexOf(sentence.at(at - 1)) >= 0;
        Parties parties = stated.isEmpty() && opens ? Parties.bareName(sentence, at) : stated;
        if (parties.isEmpty() || found.isEmpty() && !opensClause(parties) && !isOfficeInCharge(parties)) {
            return Optional.empty();
        }
        int to = parties.to();
        Matcher role = SUBJECT_ROLE.matcher(window(to, ROLE_WINDOW));
        if (role.lookingAt()) {
            AssignmentRole as = role.group(1) != null
                    ? AssignmentRole.LEAD
                    : role.group(2) != null ? AssignmentRole.SUPPORT : AssignmentRole.RESPONSIBLE;
            return Optional.of(
                    new Charge(parties, as, at, to + role.end(), as == AssignmentRole.SUPPORT, Confidence.CERTAIN));
        }
        Optional<Charge> beforeComma = sharesRoleBehindComma(parties, at);
        if (beforeComma.isPresent()) {
            return beforeComma;
        }
        Matcher must = MUST.matcher(window(to, 4));
        int afterMust = must.lookingAt() ? to + must.end() : to;
        Matcher mustRole = SUBJECT_ROLE.matcher(window(afterMust, ROLE_WINDOW));
        if (afterMust > to && mustRole.lookingAt() && mustRole.group(2) != null) {
            return Optional.of(new Charge(
                    parties, AssignmentRole.SUPPORT, at, afterMust + mustRole.end(), true, Confidence.CERTAIN));
        }
        Matcher leads = LEADS.matcher(window(afterMust, 16));
        if (leads.lookingAt()) {
            return Optional.of(new Charge(parties, AssignmentRole.LEAD, at, afterMust, false, Confidence.CERTAIN));
        }
        boolean joins = sentence.startsWith("会同", afterMust) || sentence.startsWith("商", to) && to == afterMust;
        boolean owns = sentence.startsWith("负责", afterMust)
                && !sentence.startsWith("负责人", afterMust)
                && !sentence.startsWith("负责同志", afterMust);
        boolean revises = AFTER_DISCUSSION.matcher(window(to, 8)).lookingAt();
        if (joins
                        && !Parties.at(sentence, afterMust + (sentence.startsWith("会同", afterMust) ? 2 : 1))
                                .isEmpty()
                || owns
                || revises
                || sharesTask(to)) {
            return Optional.of(
                    new Charge(parties, AssignmentRole.RESPONSIBLE, at, afterMust, false, Confidence.LIKELY));
        }
        return Optional.empty();
    }

    /** 由市督查室牵头，市财政局于5月底前拨付: who follows upon one put in charge is as accountable, and told until when. */
    private boolean sharesTask(int to) {
        return !found.isEmpty() && UNTIL.matcher(window(to, 20)).lookingAt();
    }

    /** 区卫健局，区市场监管局配合: in some documents commas part the agencies, and the last one tells the role of all. */
    private Optional<Charge> sharesRoleBehindComma(Parties parties, int from) {
        int to = parties.to();
        boolean sameLevel =
                sentence.startsWith("，", to) && to + 1 < sentence.to() && sentence.at(to + 1) == sentence.at(from);
        Parties next = sameLevel ? Parties.at(sentence, to + 1) : Parties.at(sentence, sentence.to());
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Matcher role = SUBJECT_ROLE.matcher(window(next.to(), ROLE_WINDOW));
        boolean supports = role.lookingAt() && role.group(2) != null;
        return supports
                ? Optional.of(new Charge(parties, AssignmentRole.SUPPORT, from, to, true, Confidence.LIKELY))
                : Optional.empty();
    }

    /** 党政办负责外围环境: an office without a level, told by what it is put in charge of. */
    private boolean isOfficeInCharge(Parties parties) {
        String name = parties.list().get(0).words().norm();
        return IN_CHARGE.matcher(window(parties.to(), 8)).lookingAt()
                && OFFICE.matcher(name).matches();
    }

    private static boolean opensClause(Parties parties) {
        Party first = parties.list().get(0);
        return first.kind() != Party.Kind.AGENCY
                || !first.words().norm().equals(first.name())
                || Agencies.opensClause(first.words().norm());
    }
}
