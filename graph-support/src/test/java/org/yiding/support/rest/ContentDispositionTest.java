package org.yiding.support.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentDispositionTest {

    @Test
    void nameOfAnyScriptIsEncodedAndAnAsciiNameKeepsTheEnding() {
        assertThat(ContentDisposition.of("attachment", "办法 1*.xlsx"))
                .isEqualTo(
                        "attachment; filename=\"document.xlsx\";" + " filename*=UTF-8''%E5%8A%9E%E6%B3%95%201%2A.xlsx");
    }

    @Test
    void nothingInANameLeavesTheHeader() {
        assertThat(ContentDisposition.of("inline", "a\"; x=\r\n.b\u00e9"))
                .isEqualTo("inline; filename=\"document\"; filename*=UTF-8''a%22%3B%20x%3D%0D%0A.b%C3%A9");
    }
}
