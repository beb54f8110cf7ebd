package org.yiding.meeting.reading.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Money;
import org.yiding.meeting.reading.text.ChineseNumbers;
import org.yiding.meeting.reading.text.Slice;

/** Reads sums of money (1.2亿元, 350万元, 三百万元) and what they are for. */
public final class Sums {

    private static final Pattern SUM = Pattern.compile(
            "(\\d{1,3}(?:，\\d{3})+(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?|[一二两三四五六七八九十百千〇零]{1,8}(?=[百千]?[万亿]))"
                    + "余?([百千]?万亿|[百千]?[万亿]|[百千])?余?(?:多)?(人民币|美|欧|港|日)?元(?!旦|素|件|宝|首|化)");
    private static final Map<String, String> CURRENCIES =
            Map.of("美", "USD", "欧", "EUR", "港", "HKD", "日", "JPY", "人民币", "CNY");
    private static final Pattern FOR_AFTER = Pattern.compile(
            "^(?:的)?(?:资金|经费|预算|补助|专项资金|补助资金)?(?:，)?(?:专项|统筹|全部|主要)?(?:用于|用作|用以|作为|支持|支付|补助|解决|保障)([^，。；：、]{2,40})");
    private static final Pattern FOR_BEFORE = Pattern.compile(
            "([^，。；：、（）]{2,50}?)(?:所需|需要|需|概算|估算|预算|计划)*(?:总投资|投资|资金|经费|费用|补助资金|补偿款|价款|总价|金额|预算|概算|补助|奖励|贷款|支出|造价|成交价|限价)(?:额|总额|规模|控制数|缺口)?(?:调整为|核定为|控制在|确定为|不超过|不高于|共计|合计|总计|约|为|共|计|达|以内)*$");
    private static final Pattern LEAD =
            Pattern.compile("^(?:会议)?(?:原则)?(?:上)?(?:同意|批准|明确|安排|核定|拨付|下达|将|对|由|从|给予|向|其中|并)+");
    /** 由市财政局安排…资金: who gives the money is not what it is for. */
    private static final Pattern GIVER =
            Pattern.compile("^[^的]{1,14}?(?:局|委|办|政府|公司|集团|中心|财政)(?:负责|统一|统筹|牵头)*(?:安排|拨付|落实|筹措|承担|下达|统筹|解决|支付)");

    private static final Pattern MEASURE = Pattern.compile("(?:追加|概算|估算|预算|计划|所需|总|其中|项目|中央|省级|市级|区级|县级|年度)+");
    /** 追加概算后项目总|概算为: how much it comes to in all. */
    private static final Pattern TOTAL = Pattern.compile("(?:后)?(?:项目|工程)?总$");

    private static final Pattern USED_FOR = Pattern.compile("^(?:用于|作为|支持|支付|补助|解决|保障)");

    private Sums() {}

    /** The sums a sentence names, in order; one inside the title of a document is part of its name and left out. */
    public static List<Money> in(Slice sentence) {
        List<Money> sums = new ArrayList<>();
        Matcher matcher = SUM.matcher(Titles.blanked(sentence));
        while (matcher.find()) {
            BigDecimal amount = amount(matcher.group(1), matcher.group(2));
            boolean goesOnLeft =
                    matcher.start() > 0 && ".－-".indexOf(sentence.at(sentence.from() + matcher.start() - 1)) >= 0;
            if (amount == null || goesOnLeft) {
                continue;
            }
            Slice words = sentence.between(sentence.from() + matcher.start(), sentence.from() + matcher.end());
            Slice purpose = purpose(sentence, words);
            Slice span = purpose == null
                    ? words
                    : sentence.between(Math.min(purpose.from(), words.from()), Math.max(purpose.to(), words.to()));
            sums.add(new Money(
                    amount,
                    CURRENCIES.getOrDefault(String.valueOf(matcher.group(3)), "CNY"),
                    words.shown(),
                    purpose == null ? null : purpose.shown(),
                    span.evidence(),
                    purpose == null ? Confidence.CERTAIN : Confidence.LIKELY));
        }
        return sums;
    }

    private static @Nullable BigDecimal amount(String number, @Nullable String unit) {
        String plain = number.replace("，", "");
        BigDecimal value;
        if (Character.isDigit(plain.charAt(0)) && plain.charAt(0) < 128) {
            value = new BigDecimal(plain);
        } else {
            OptionalInt spelt = ChineseNumbers.parse(plain);
            if (spelt.isEmpty()) {
                return null;
            }
            value = BigDecimal.valueOf(spelt.getAsInt());
        }
        BigDecimal result = value;
        for (char c : unit == null ? new char[0] : unit.toCharArray()) {
            result = result.scaleByPowerOfTen(
                    switch (c) {
                        case '亿' -> 8;
                        case '万' -> 4;
                        case '千' -> 3;
                        default -> 2;
                    });
        }
        return new BigDecimal(result.stripTrailingZeros().toPlainString());
    }

    /** What follows 用于, or else what the words before the sum say it is the cost of. */
    private static @Nullable Slice purpose(Slice sentence, Slice words) {
        Matcher after = FOR_AFTER.matcher(Titles.blanked(sentence.startingAt(words.to())));
        if (after.find()) {
            return sentence.between(words.to() + after.start(1), words.to() + after.end(1));
        }
        int clause = words.from();
        while (clause > sentence.from() && "，。；：".indexOf(sentence.at(clause - 1)) < 0) {
            clause--;
        }
        Slice before = sentence.between(clause, words.from());
        Matcher cost = FOR_BEFORE.matcher(Titles.blanked(before));
        if (!cost.find()) {
            return null;
        }
        Slice named = before.between(before.from() + cost.start(1), before.from() + cost.end(1));
        for (Pattern lead : new Pattern[] {LEAD, GIVER, USED_FOR}) {
            Matcher opening = lead.matcher(named.norm());
            named = opening.find() ? named.startingAt(named.from() + opening.end()) : named;
        }
        Matcher total = TOTAL.matcher(named.norm());
        named = total.find() ? named.between(named.from(), named.from() + total.start()) : named;
        return named.length() < 2 || MEASURE.matcher(named.norm()).matches() ? null : named;
    }
}
