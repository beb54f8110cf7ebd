package org.yiding.regulation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.text.FoldedText.Span;
import org.yiding.regulation.text.ProvisionNumber;

class SearchQueryTest {

    @Test
    void wordsArePartedBySpacesOfAnyWidthAndBySigns() {
        assertThat(SearchQuery.parse("停车　收费、备案  ２０２４年"))
                .isEqualTo(new SearchQuery(List.of("停车", "收费", "备案", "2024年"), List.of(), null));
    }

    @Test
    void titleInTitleMarksAndNumberOfAnArticleAreNoWordsOfTheText() {
        assertThat(SearchQuery.parse("《停车场管理办法》第十条之一第二款 罚款"))
                .isEqualTo(new SearchQuery(List.of("罚款"), List.of("停车场管理办法"), new ProvisionNumber(10, List.of(1))));
    }

    @Test
    void nameRightBeforeTheNumberIsATitle() {
        assertThat(SearchQuery.parse("行政处罚法第三十三条 减轻"))
                .isEqualTo(new SearchQuery(List.of("减轻"), List.of("行政处罚法"), ProvisionNumber.of(33)));
    }

    @Test
    void nameWithoutANumberIsAWord() {
        assertThat(SearchQuery.parse("行政处罚法")).isEqualTo(new SearchQuery(List.of("行政处罚法"), List.of(), null));
    }

    @Test
    void snippetIsCutAroundTheFirstWordFoundAndMarksAllInIt() {
        String text = "甲".repeat(60) + "停车收费" + "乙".repeat(60) + "停车";

        Snippet snippet = Snippet.of(text, List.of("停车", "收费"));

        assertThat(snippet.text()).isEqualTo("…" + "甲".repeat(20) + "停车收费" + "乙".repeat(56) + "…");
        assertThat(snippet.found()).containsExactly(new Span(21, 23), new Span(23, 25));
    }

    @Test
    void shortTextIsNotCut() {
        Snippet snippet = Snippet.of("停车不超过三十分钟的，免收停车费。", List.of("停车", "停车费"));

        assertThat(snippet.text()).isEqualTo("停车不超过三十分钟的，免收停车费。");
        assertThat(snippet.found()).containsExactly(new Span(0, 2), new Span(13, 16));
    }
}
