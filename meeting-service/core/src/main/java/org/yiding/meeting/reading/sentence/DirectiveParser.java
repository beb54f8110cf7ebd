package org.yiding.meeting.reading.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Directive;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.Slice;

/** Finds demands: 各地各相关部门要…, 市审计局要…. */
public final class DirectiveParser {

    private static final int LONGEST_SUBJECT = 60;
    private static final String[] MUSTS = {"一定要", "务必", "必须", "应当", "需要", "都要", "均要", "也要", "还要", "要", "须", "应"};
    private static final String NOT_BEFORE = "主重必需紧首提概摘简只";
    private static final String NOT_AFTER = "求点素件害领闻务旨塞是";
    private static final Pattern SUBJECT_END = Pattern.compile(
            ".*(?:部门|单位|地区|各地|两地|属地|乡镇|镇街|街道|区县|县区|县市|区市|企业|国企|干部|领导|同志|社区|负责人|园区|板块|方面|双方|学校|人员|机构|乡|镇|镇（街道）|街办|委办局|成员|领导班子)");

    /** 财务科, 办公室、人事科: offices within the body that met. */
    private static final Pattern OFFICES =
            Pattern.compile("(?:(?:^|、)(?:[\\u4e00-\\u9fa5&&[^的了、]]{2,6}[科股处]|办公室|[\\u4e00-\\u9fa5&&[^的了、]]{2,4}室))+");
    /** How an order goes on where no word such as 要 says that it is one: 抓紧组织实施, 按程序拨付, 于5月底前完成. */
    private static final Pattern ORDER = Pattern.compile(
            "按(?:程序|规定|要求|时)|依法|依规|抓紧|尽快|及时|立即|迅速|认真|积极|主动|切实|进一步|全力|全程|严格|做好|抓好|加强|加大|加快|强化|落实|跟踪|继续|[于在]?\\d{1,2}月|[于在]?(?:\\d+|[一二两三])(?:周|个月|个工作日|[日天])内");
    /** Tells what was done or how things stand: no order. */
    private static final Pattern TOLD = Pattern.compile("了|已|汇报|介绍|通报|取得|成效|成绩|存在|以来");

    private DirectiveParser() {}

    /** The demands of one sentence, each with those it is put to. */
    public static List<Directive> in(Slice sentence) {
        return between(openings(sentence), sentence);
    }

    /** What each opening demands, as far as the next one or the end of the words. */
    private static List<Directive> between(List<int[]> openings, Slice words) {
        List<Directive> found = new ArrayList<>();
        for (int i = 0; i < openings.size(); i++) {
            int end = i + 1 < openings.size() ? openings.get(i + 1)[0] : words.to();
            found.add(directive(words, openings.get(i)[0], openings.get(i)[1], end));
        }
        return found;
    }

    /**
     * Orders to an agency without a word that says so: 县住建局抓紧组织实施，县审计局全程跟踪审计.
     *
     * @param before code point of the source at which a charge or a demand was read from the sentence; behind it nothing is
     *     taken for an order, since it may go on with that one
     */
    public static List<Directive> unspoken(Slice sentence, int before) {
        String words = sentence.norm();
        if (!ORDER.matcher(words).find() || TOLD.matcher(words).find()) {
            return List.of();
        }
        List<int[]> orders = new ArrayList<>();
        int last = sentence.from();
        for (Slice clause : Sentences.clauses(sentence)) {
            if (clause.isEmpty() || clause.evidence().get(0).start() >= before) {
                break;
            }
            last = clause.to();
            Slice body = Clauses.body(clause);
            Matcher order = ORDER.matcher(body.norm());
            if (order.find()
                    && order.start() > 1
                    && isSubject(body.between(body.from(), body.from() + order.start()))) {
                orders.add(new int[] {body.from(), body.from() + order.start()});
            }
        }
        return between(orders, sentence.between(sentence.from(), last));
    }

    /** Where demands begin, and where their 要 stands. */
    static List<int[]> openings(Slice sentence) {
        List<int[]> openings = new ArrayList<>();
        for (Slice clause : Sentences.clauses(sentence)) {
            Slice body = Clauses.body(clause);
            int must = must(body);
            if (must > body.from() && isSubject(body.between(body.from(), must))) {
                openings.add(new int[] {body.from(), must});
            }
        }
        return openings;
    }

    private static Directive directive(Slice sentence, int from, int must, int end) {
        Slice subject = sentence.between(from, must);
        int actionFrom = must + mustLength(sentence, must);
        Slice action = sentence.between(Math.min(actionFrom, end), end).trim("，、：");
        return new Directive(
                addressees(subject),
                action.shown(),
                sentence.between(from, end).trim("，、：").evidence(),
                Confidence.LIKELY);
    }

    /** Agencies one by one; a general phrase stays whole. */
    private static List<String> addressees(Slice subject) {
        if (Agencies.namesNobody(subject.norm())) {
            return List.of(subject.shown());
        }
        boolean sharedSuffix = Arrays.stream(subject.norm().split("、"))
                .anyMatch(word -> Words.AGENCY_ENDS_IN_SENTENCES.longestBefore(word, 0, word.length()) == 0);
        if (sharedSuffix) {
            return List.of(subject.shown());
        }
        return Arrays.stream(subject.shown().split("、|以及|和(?=[省市区县])"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int must(Slice body) {
        int limit = Math.min(body.to(), body.from() + LONGEST_SUBJECT);
        for (int i = body.from(); i < limit; i++) {
            int length = mustLength(body, i);
            if (length == 0) {
                continue;
            }
            boolean inWord = i > body.from() && NOT_BEFORE.indexOf(body.at(i - 1)) >= 0
                    || i + length < body.to() && NOT_AFTER.indexOf(body.at(i + length)) >= 0
                    || body.startsWith("应急", i);
            if (!inWord) {
                return i;
            }
        }
        return -1;
    }

    private static int mustLength(Slice slice, int at) {
        for (String word : MUSTS) {
            if (slice.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    private static boolean isSubject(Slice subject) {
        String words = subject.norm();
        if (words.indexOf('《') >= 0 || words.indexOf('的') >= 0 && !Agencies.namesNobody(words)) {
            return false;
        }
        if (Agencies.isGeneric(subject, subject.from())
                || SUBJECT_END.matcher(words).matches()) {
            return SUBJECT_END.matcher(words).matches() || words.length() <= 8;
        }
        boolean agency = Words.AGENCY_ENDS_IN_SENTENCES.longestBefore(words, 0, words.length()) > 0;
        return agency && Agencies.opensClause(words) || OFFICES.matcher(words).matches();
    }
}
