package org.yiding.regulation.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommencementTest {

    private static final LocalDate PROMULGATED = LocalDate.parse("2020-03-10");

    @ParameterizedTest
    @CsvSource({
        "本决定自2020年5月1日起施行。, 2020-05-01",
        "本决定自 2020 年 5 月 1 日起施行。, 2020-05-01",
        "本办法自二〇二〇年五月一日起施行。, 2020-05-01",
        "本决定自公布之日起施行。, 2020-03-10",
        "本规定自发布之日起30日后施行。, 2020-04-09",
        "本规定自印发之日起施行。原办法自2010年1月1日起施行。, 2010-01-01"
    })
    void firstDayIsReadFromItsWords(String words, LocalDate day) {
        assertThat(Commencement.firstDay(words, PROMULGATED)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"本决定自施行之日起有效期五年。", "自2020年2月31日起施行。", "各部门要抓好落实。"})
    void wordsWithoutADaySayNone(String words) {
        assertThat(Commencement.firstDay(words, PROMULGATED)).isEmpty();
    }

    @Test
    void pointsOfAnActMayStartOnADayOfTheirOwn() {
        String words = "本决定自2025年10月1日起施行，其中第二项、第四项自2026年1月1日起施行。";

        assertThat(Commencement.firstDay(words, LocalDate.of(2025, 8, 12))).contains(LocalDate.of(2025, 10, 1));
        assertThat(Commencement.parts(words))
                .containsExactly(entry("二", LocalDate.of(2026, 1, 1)), entry("四", LocalDate.of(2026, 1, 1)));
    }
}
