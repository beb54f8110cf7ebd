package org.yiding.regulation.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.rendering.Redline.Side;
import org.yiding.regulation.text.Instrument;

class PagesTest {
    private static XSSFSheet sheet(Redline redline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ComparisonSheet.write(ComparisonTable.of(redline), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray())).getSheetAt(0);
    }

    @Test
    void inlinePageStrikesOutAndUnderlinesAndNamesTheSentence() {
        Document page = Jsoup.parse(InlinePage.html(Shown.redline()));

        assertThat(page.select("main .changed del").eachText())
                .containsExactly("务局", "第四条", "第三条", "第五条", "在河道内摆放桌椅的，应当登记。");
        assertThat(page.select("main .changed ins").eachText())
                .containsExactly("利局<br>", "第三条", "河道实行分级管理。", "第五条", "第四条");
        assertThat(page.select("main .changed .remark").eachText())
                .containsExactly("一、将第二条中的“市水务局”修改为“市水利局<br>”", "二、增加一条，作为第三条：“河道实行分级管理。”", "随序号调整", "三、删去第五条");
    }

    @Test
    void wordsOfTheTextAreNeverMarkup() {
        assertThat(InlinePage.html(Shown.redline())).contains("市水利局&lt;br&gt;").doesNotContain("<br>");
    }

    @Test
    void linksLeadToTheChangedRows() {
        Document page = Jsoup.parse(InlinePage.html(Shown.redline()));

        assertThat(page.select("nav a").eachText()).containsExactly("第二条", "第三条", "第五条", "第五条（删除）");
        assertThat(page.select("nav a").stream()
                        .map(link -> page.getElementById(link.attr("href").substring(1)))
                        .map(row -> row.select("p").first().text()))
                .containsExactly(
                        "第二条　市水务局利局<br>负责河道管理。", "第三条　河道实行分级管理。", "第四条第五条　违反第三条第四条的，给予警告。", "第五条　在河道内摆放桌椅的，应当登记。");
    }

    @Test
    void columnsHoldTheOldAndTheNewTextWhole() {
        Document page = Jsoup.parse(SideBySidePage.html(Shown.redline()));

        assertThat(page.select("thead th").eachText()).containsExactly("2020年的文本", "2024年的文本");
        assertThat(String.join("", page.select("tbody td:first-child").eachText())
                        .replace("　", ""))
                .isEqualTo(Shown.BEFORE.print().replaceAll("\\s|　", ""));
        assertThat(String.join("", page.select("tbody td:last-child").eachText())
                        .replace("　", ""))
                .isEqualTo(Shown.amendment().text().print().replaceAll("\\s|　", ""));
    }

    @Test
    void tableShowsChangedArticlesWholeAndNamesWhatWasOnlyRenumbered() {
        Document page = Jsoup.parse(ComparisonTable.html(Shown.redline()));

        assertThat(page.select("tbody tr").eachText())
                .containsExactly(
                        "1 第二条　市水务局负责河道管理。 第二条　市水利局<br>负责河道管理。 一、将第二条中的“市水务局”修改为“市水利局<br>”",
                        "2 （新增） 第三条　河道实行分级管理。 二、增加一条，作为第三条：“河道实行分级管理。”",
                        "3 第四条　违反第三条的，给予警告。 第五条　违反第四条的，给予警告。 随序号调整",
                        "4 第五条　在河道内摆放桌椅的，应当登记。 （删除） 三、删去第五条");
        assertThat(page.body().text()).endsWith("仅序号变动：第三条改为第四条。");
    }

    @Test
    void columnOfSentencesIsLeftOutWhereNoneIsKnown() {
        Redline redline = Redline.of(
                new Side("前", Shown.BEFORE), new Side("后", Shown.amendment().text()), Causes.unknown());

        assertThat(Jsoup.parse(ComparisonTable.html(redline)).select("thead th").eachText())
                .containsExactly("序号", "前", "后");
    }

    @Test
    void spreadsheetMarksTheWordsInsideTheirCells() throws IOException {
        XSSFSheet sheet = sheet(Shown.redline());

        XSSFRichTextString old = sheet.getRow(2).getCell(1).getRichStringCellValue();
        List<String> struck = new ArrayList<>();
        for (int i = 0; i < old.numFormattingRuns(); i++) {
            if (old.getFontOfFormattingRun(i) != null
                    && old.getFontOfFormattingRun(i).getStrikeout()) {
                int start = old.getIndexOfFormattingRun(i);
                struck.add(old.getString().substring(start, start + old.getLengthOfFormattingRun(i)));
            }
        }
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("山水市河道管理办法修改前后对照表");
        assertThat(old.getString()).isEqualTo("第二条　市水务局负责河道管理。");
        assertThat(struck).containsExactly("务局");
        assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("（新增）");
        assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).isEqualTo("仅序号变动：第三条改为第四条。");
    }

    @Test
    void articleLongerThanACellGoesOnInTheNextRow() throws IOException {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            characters.append((char) ('一' + i % 20_000));
        }
        String words = characters.toString();
        Redline redline = Redline.of(
                new Side("前", Instrument.parse("办法\n第一条　略。\n")),
                new Side("后", Instrument.parse("办法\n第一条　略。\n第二条　" + words + "\n")),
                Causes.unknown());

        XSSFSheet sheet = sheet(redline);

        XSSFCell first = sheet.getRow(2).getCell(2);
        XSSFCell second = sheet.getRow(3).getCell(2);
        assertThat(first.getStringCellValue() + second.getStringCellValue()).isEqualTo("第二条　" + words);
    }
}
