package org.yiding.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.yiding.support.error.UnreadableDocumentException;

class HtmlReaderTest {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><meta charset="gb2312"><title>市政府第93次常务会议纪要_苏州市人民政府</title>
            <link rel="stylesheet" href="http://example.invalid/a.css"><script>var a = "会议，，，，，，";</script></head>
            <body>
            <div class="top"><ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li><li><a href="/y">互动交流</a></li></ul></div>
            <div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/z">会议纪要</a></div>
            <div class="article">
              <h1>市政府第93次常务会议纪要</h1>
              <div class="info"><span>发布日期：2020-04-03</span> <span>浏览次数：18</span></div>
              <div id="zoom" class="TRS_Editor">
                <p>　　2020年3月23日下午，李亚平市长主持召开市政府第93次常务会议，审议《关于推进苏相合作区的若干
                意见》，研究有关事项。</p>
                <p style="text-indent: 2em;">会议议定以下意见：<br>一、原则同意&nbsp;《若干意见》。</p>
                <table><tbody><tr><td>单位</td><td>姓名</td></tr><tr><td>市公安局</td><td><p>黄戟</p><p>王翔</p></td></tr></tbody></table>
                <p>二、由市发改委牵头，按程序印发，自2020年5月1日起施行。</p>
              </div>
              <div class="share"><a href="#1">分享到微信</a> <a href="#2">打印</a> <a href="#3">关闭</a></div>
            </div>
            <div class="footer"><p>主办：苏州市人民政府 版权所有</p><p>苏ICP备05000001号</p></div>
            </body></html>
            """;

    private static final String ARTICLE = """
            市政府第93次常务会议纪要
            　　2020年3月23日下午，李亚平市长主持召开市政府第93次常务会议，审议《关于推进苏相合作区的若干意见》，研究有关事项。
            　　会议议定以下意见：
            一、原则同意 《若干意见》。
            单位\t姓名
            市公安局\t黄戟　王翔
            二、由市发改委牵头，按程序印发，自2020年5月1日起施行。
            """;

    @Test
    void articleIsReadWithoutMenusAndFooters() {
        assertThat(extract(PAGE.getBytes(StandardCharsets.UTF_8))).isEqualTo(ARTICLE);
    }

    @Test
    void whatABrowserHidesIsLeftOut() {
        String page = """
                <html><body><div><p>会议原则同意《办法》，<span style="DISPLAY : none">由甲局负责，</span>由市司法局修改完善。</p>
                <p style="visibility: hidden">会议同意《秘密办法》，由乙局负责。</p><p hidden>由丙局负责。</p>
                <p>会议要求<span style="font-size:0;color:red">丁</span><span class="sr-only">戊</span><span style="mso-hide:all">己</span>抓好落实。</p>
                </div></body></html>
                """;

        assertThat(extract(page.getBytes(StandardCharsets.UTF_8))).isEqualTo("会议原则同意《办法》，由市司法局修改完善。\n会议要求抓好落实。\n");
    }

    @Test
    void toolsOfThePageAroundTheTextAreLeftOut() {
        String page = """
                <html><body><div class="article"><h1>某区政府第30次常务会议纪要</h1>
                <div>来源：区政府办公室　发布时间：2024-05-12 09:30　浏览：132次　【字体：大 中 小】</div>
                <p>2024年5月6日，区长王明主持召开区政府第30次常务会议，审议《办法》，原则同意。</p>
                <p>列席：区水务局张三</p><p>附件：<a href="x">办法.pdf</a></p>
                <p>分享到：<i>微信</i> <i>微博</i></p><p>扫一扫在手机打开当前页</p><p>责任编辑：赵强</p>
                <p>上一篇：<a href="1">区政府第29次常务会议纪要</a></p><p>【打印】【关闭窗口】</p></div></body></html>
                """;

        assertThat(extract(page.getBytes(StandardCharsets.UTF_8)).lines())
                .containsExactly(
                        "某区政府第30次常务会议纪要", "2024年5月6日，区长王明主持召开区政府第30次常务会议，审议《办法》，原则同意。", "列席：区水务局张三", "附件：办法.pdf");
    }

    @Test
    void otherTextsBesideTheArticleAreLeftOut() {
        String page = """
                <html><body><div id="page"><div id="left"><p>2024年5月6日，区长王明主持召开区政府第30次常务会议。</p>
                <p>一、审议《办法》，原则同意，由区司法局修改完善。</p><p>列席：区水务局张三</p></div>
                <div id="right"><h4>政策解读</h4><p>区财政局：近日，区政府办公室印发了《意见》，由区财政局负责解释。</p>
                <h4>最新</h4><ul><li><a href="1">区政府第29次常务会议纪要</a> 04-01</li><li><a href="2">区政府第28次常务会议纪要</a></li></ul>
                </div></div></body></html>
                """;

        assertThat(extract(page.getBytes(StandardCharsets.UTF_8)).lines())
                .containsExactly("2024年5月6日，区长王明主持召开区政府第30次常务会议。", "一、审议《办法》，原则同意，由区司法局修改完善。", "列席：区水务局张三");
    }

    @Test
    void lineBreaksOfPreformattedTextAreKept() {
        byte[] page =
                "<html><body><pre>一、审议《办法》\r\n会议原则同意。\n\n列席：张三</pre></body></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(extract(page)).isEqualTo("一、审议《办法》\n会议原则同意。\n列席：张三\n");
    }

    @Test
    void encodingIsFoundByValidityAndNotByWhatThePageClaims() {
        assertThat(extract(PAGE.getBytes(Charset.forName("GB18030")))).isEqualTo(ARTICLE);
    }

    @Test
    void pageOfNestedLayoutTablesIsReadAsParagraphs() {
        String page = """
                <html><body><table><tr><td><a href="/">首页</a><a href="/b">机构</a></td></tr>
                <tr><td><table><tr><td>
                <p>市政府第10次常务会议纪要</p><p>　　会议审议了《暂行办法》，原则同意，由市司法局按程序报批。</p>
                <p>　　会议强调，要抓好落实，确保按期完成，不留尾巴。</p>
                </td></tr></table></td></tr></table></body></html>
                """;

        assertThat(extract(page.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("市政府第10次常务会议纪要\n　　会议审议了《暂行办法》，原则同意，由市司法局按程序报批。\n" + "　　会议强调，要抓好落实，确保按期完成，不留尾巴。\n");
    }

    @Test
    void pageWithoutTextIsRefused() {
        byte[] page = "<html><body><div id='app'></div><script>load()</script></body></html>"
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> extract(page))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("a.html: The page holds no text; it may load its text by a script.");
    }

    @Test
    void deeplyNestedPageEndsInAResult() {
        String page =
                "<html><body>" + "<div>".repeat(100_000) + "会议纪要，同意。" + "</div>".repeat(100_000) + "</body></html>";

        assertThat(extract(page.getBytes(StandardCharsets.UTF_8))).isEqualTo("会议纪要，同意。\n");
    }

    @Test
    void pageOfCountlessElementsIsRefused() {
        byte[] page = ("<html><body>" + "<p>一".repeat(300_001)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> extract(page)).hasMessage("a.html: The page has more than 300000 elements.");
    }

    private static String extract(byte[] file) {
        return Extraction.extract("a.html", file, ExtractionLimits.DEFAULT).text();
    }
}
