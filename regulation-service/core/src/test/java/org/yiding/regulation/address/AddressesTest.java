package org.yiding.regulation.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.model.RegulationType;
import org.yiding.regulation.text.Instrument;

class AddressesTest {
    private static final Instrument TEXT = Instrument.parse("""
            山水市河道管理办法
            第一章　总则
            第一条　为了管理河道，制定本办法。
            第二章　保护
            第一节　水质
            第十条之一　禁止下列行为：
            （一）倾倒垃圾；
            （二）排放下列物质：
            1.油类；
            2.酸液。
            前款规定由市水务局执行。
            """);
    private static final Addresses ADDRESSES = Addresses.of(TEXT);

    private static String at(String id) {
        return ADDRESSES
                .at(ProvisionAddress.ofId(id).orElseThrow())
                .map(node -> node.text())
                .orElse("nothing");
    }

    @Test
    void articleIsAddressedWithoutItsChapter() {
        assertThat(ADDRESSES.written().values())
                .containsExactly(
                        "标题",
                        "第一章",
                        "第一条",
                        "第一条第一款",
                        "第二章",
                        "第二章第一节",
                        "第十条之一",
                        "第十条之一第一款",
                        "第十条之一第一款第一项",
                        "第十条之一第一款第二项",
                        "第十条之一第一款第二项第一目",
                        "第十条之一第一款第二项第二目",
                        "第十条之一第二款");
    }

    @Test
    void provisionIsFoundByItsIdentifier() {
        assertThat(at("art_10-1__para_1__item_2__point_1")).isEqualTo("油类；");
        assertThat(at("art_10-1__para_2")).isEqualTo("前款规定由市水务局执行。");
        assertThat(at("chp_2__sec_1")).isEqualTo("水质");
        assertThat(at("art_11")).isEqualTo("nothing");
    }

    @Test
    void everyIdentifierReadsBack() {
        assertThat(ADDRESSES.byIdentity().values())
                .allSatisfy(address ->
                        assertThat(ProvisionAddress.ofId(address.id())).contains(address));
    }

    @Test
    void whatIsNoIdentifierIsNotRead() {
        assertThat(ProvisionAddress.ofId("")).isEmpty();
        assertThat(ProvisionAddress.ofId("art_")).isEmpty();
        assertThat(ProvisionAddress.ofId("law_3")).isEmpty();
        assertThat(ProvisionAddress.ofId("art_1__")).isEmpty();
    }

    @Test
    void uriNamesInstrumentDayAndProvision() {
        Eli work = Eli.work("山水市", RegulationType.LOCAL_REGULATION, "2019-7");
        Eli provision = work.on(LocalDate.parse("2024-03-01"))
                .at(ProvisionAddress.ofId("art_10-1__para_2").orElseThrow());

        assertThat(work.uri()).isEqualTo("/eli/cn/%E5%B1%B1%E6%B0%B4%E5%B8%82/local-regulation/2019-7");
        assertThat(provision.uri())
                .isEqualTo("/eli/cn/%E5%B1%B1%E6%B0%B4%E5%B8%82/local-regulation/2019-7/2024-03-01/zho"
                        + "#art_10-1__para_2");
        assertThat(Eli.parse(provision.uri())).contains(provision);
        assertThat(Eli.parse(work.uri())).contains(work);
    }

    @Test
    void malformedUriIsNotRead() {
        assertThat(Eli.parse("/eli/cn/x/no-type/1")).isEmpty();
        assertThat(Eli.parse("/eli/cn/x/rule/1/2024-13-01/zho")).isEmpty();
        assertThat(Eli.parse("/eli/cn/x/rule/1/2024-12-01/zho#law_1")).isEmpty();
        assertThat(Eli.parse("http://example.org")).isEmpty();
    }

    @Test
    void provisionWithoutADayIsRefused() {
        ProvisionAddress article = ProvisionAddress.ofId("art_1").orElseThrow();

        assertThatThrownBy(() -> Eli.work("山水市", RegulationType.RULE, "1").at(article))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
