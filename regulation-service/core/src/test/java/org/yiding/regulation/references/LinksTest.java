package org.yiding.regulation.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.address.ProvisionAddress;
import org.yiding.regulation.text.Instrument;

class LinksTest {
    /** An invented text whose third article has the words in question as its second paragraph. */
    private static List<Link> links(String words) {
        return Links.of(Instrument.parse("""
                船坞办法
                第一章　总则
                第一条　为了管理船坞，制定本办法。
                第二条　船坞分为两类：
                （一）干船坞；
                （二）浮船坞。
                船坞由市港务局登记。
                第二章　管理
                第三条　进坞应当申报。
                WORDS
                第四条　出坞不需申报。
                第五条　本办法自公布之日起施行。
                """.replace("WORDS", words)));
    }

    private static String shown(String words) {
        return links(words).stream()
                .map(link -> link.words() + "→"
                        + (link.instrument() == null ? "" : "《" + link.instrument() + "》")
                        + link.addresses().stream().map(ProvisionAddress::id).collect(Collectors.joining("+")))
                .collect(Collectors.joining("；"));
    }

    @Test
    void articleParagraphAndItemAreOneReference() {
        assertThat(shown("依照本办法第二条第一款第二项办理。")).isEqualTo("第二条第一款第二项→art_2__para_1__item_2");
    }

    @Test
    void numbersThatShareAUnitAreReferencesOfTheirOwn() {
        assertThat(shown("依照第一、二条办理。")).isEqualTo("第一→art_1；二条→art_2");
        assertThat(shown("依照第二条第（一）、（二）项办理。")).isEqualTo("第二条第（一）→art_2__para_1__item_1；（二）项→art_2__para_1__item_2");
    }

    @Test
    void itemWithoutParagraphIsOneOfTheFirst() {
        assertThat(shown("依照第二条第（一）项办理。")).isEqualTo("第二条第（一）项→art_2__para_1__item_1");
    }

    @Test
    void enumerationIsSeveralReferences() {
        assertThat(shown("违反第一条、第二条第二款和第四条的，给予警告。")).isEqualTo("第一条→art_1；第二条第二款→art_2__para_2；第四条→art_4");
    }

    @Test
    void rangeIsOneReferenceToAllBetween() {
        assertThat(shown("违反第二条至第四条的，给予警告。")).isEqualTo("第二条至第四条→art_2+art_3+art_4");
    }

    @Test
    void rangeOfParagraphsStaysInItsArticle() {
        assertThat(shown("第二条第一款至第二款规定的事项。")).isEqualTo("第二条第一款至第二款→art_2__para_1+art_2__para_2");
    }

    @Test
    void paragraphAloneIsOneOfTheOwnArticle() {
        assertThat(shown("依照第一款申报。")).isEqualTo("第一款→art_3__para_1");
    }

    @Test
    void precedingParagraphAndArticle() {
        assertThat(shown("前款规定的申报，依照前条登记。")).isEqualTo("前款→art_3__para_1；前条→art_2");
        assertThat(shown("前两条的规定适用于进坞。")).isEqualTo("前两条→art_1+art_2");
    }

    @Test
    void itemOfThePrecedingArticle() {
        assertThat(shown("前条第一款第一项的船坞除外。")).isEqualTo("前条第一款第一项→art_2__para_1__item_1");
    }

    @Test
    void ownChapterAndArticle() {
        assertThat(shown("依照本章执行，本条另有规定的除外。")).isEqualTo("本章→chp_2；本条→art_3");
        assertThat(shown("本条例、本条款和本章程不是所指。")).isEmpty();
    }

    @Test
    void namedChapter() {
        assertThat(shown("依照本办法第一章办理。")).isEqualTo("第一章→chp_1");
    }

    @Test
    void otherInstrumentIsNamedByItsTitle() {
        assertThat(shown("依照《港口法》第三条至第五条、第九条第二款处罚。")).isEqualTo("第三条至第五条→《港口法》art_3+art_5；第九条第二款→《港口法》art_9__para_2");
    }

    @Test
    void otherInstrumentWithoutTitleMarksHasNoTitle() {
        assertThat(shown("构成犯罪的，依照刑法第一百三十条处罚。")).isEqualTo("第一百三十条→《》art_130");
    }

    @Test
    void ownInstrumentBehindAnotherOneIsMeantAgain() {
        assertThat(shown("依照《港口法》第三条和本办法第四条处罚。")).isEqualTo("第三条→《港口法》art_3；第四条→art_4");
    }

    @Test
    void referenceToNothingDangles() {
        List<Link> links = links("依照第九条处罚。");

        assertThat(links).hasSize(1);
        assertThat(links.getFirst().isDangling()).isTrue();
        assertThat(links.getFirst().words()).isEqualTo("第九条");
    }

    @Test
    void offsetsAreThoseOfTheWords() {
        Link link = links("依照第二条申报。").getFirst();

        assertThat("依照第二条申报。".substring(link.start(), link.end())).isEqualTo("第二条");
        assertThat(link.from()).isEqualTo("article-3/paragraph-2");
    }
}
