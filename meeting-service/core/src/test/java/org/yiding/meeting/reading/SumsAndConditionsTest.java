package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Condition;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.Money;
import org.yiding.meeting.model.Resolution;

class SumsAndConditionsTest {

    private static Resolution only(String opinion) {
        String text = """
                云川市人民政府第8次常务会议纪要
                2024年3月5日，林知远市长主持召开市政府第8次常务会议，审议《云川市城市更新办法》。
                一、审议《云川市城市更新办法》
                """ + opinion + "\n";
        List<Resolution> resolutions =
                new MinutesReader().read(SourceText.of(text)).items().get(0).resolutions();
        assertThat(resolutions).hasSize(1);
        return resolutions.get(0);
    }

    @Test
    void aSumHasItsAmountInYuanAndTheProjectItIsFor() {
        Resolution resolution = only("会议同意从预备费中安排1,350.5万元用于城东泵站抢修，桥梁工程总投资约2.4亿元。");

        assertThat(resolution.sums())
                .extracting(Money::amount, Money::currency, Money::asWritten, Money::purpose)
                .containsExactly(
                        tuple(new BigDecimal("13505000"), "CNY", "1,350.5万元", "城东泵站抢修"),
                        tuple(new BigDecimal("240000000"), "CNY", "2.4亿元", "桥梁工程"));
    }

    @Test
    void aSumMayBeSpeltInNumeralsOrStandInForeignMoney() {
        Resolution resolution = only("会议同意奖励三百万元，引进外资1.2亿美元。");

        assertThat(resolution.sums())
                .extracting(Money::amount, Money::currency)
                .containsExactly(tuple(new BigDecimal("3000000"), "CNY"), tuple(new BigDecimal("120000000"), "USD"));
    }

    @Test
    void aYearThatBeginsOrAnElementIsNoSum() {
        assertThat(only("会议同意元旦期间开放3元素展览，2024年元旦起执行。").sums()).isEmpty();
    }

    @Test
    void anApprovalKeepsWhatItDependsOn() {
        Resolution resolution = only("会议原则同意该办法，在资金来源落实的前提下，待省政府批复后按程序印发。");

        assertThat(resolution.conditions()).extracting(Condition::text).containsExactly("资金来源落实", "待省政府批复后");
    }

    @Test
    void theDayInForceIsKeptWhereNobodyIsCharged() {
        Fact<LocalDate> effectiveOn = only("会议审议通过该办法，自5月1日起施行。").effectiveOn();

        assertThat(effectiveOn).extracting(Fact::value).isEqualTo(LocalDate.of(2024, 5, 1));
    }

    @Test
    void whoGivesTheMoneyIsNotWhatItIsFor() {
        assertThat(only("会议同意由市财政局安排债务化解资金3500万元。").sums())
                .extracting(Money::asWritten, Money::purpose)
                .containsExactly(tuple("3500万元", "债务化解"));
    }

    @Test
    void anEstimateIsNoPurpose() {
        assertThat(only("会议同意实施桥梁加固，概算投资680万元。").sums())
                .extracting(Money::asWritten, Money::purpose)
                .containsExactly(tuple("680万元", null));
    }
}
