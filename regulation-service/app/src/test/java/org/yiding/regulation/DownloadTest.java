package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.regulation.akn.AknReader;
import org.yiding.regulation.akn.AknText;
import org.yiding.regulation.akn.AknText.Event;
import org.yiding.regulation.akn.AknText.Modification;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** The text of a day and what two days differ in, as files over plain HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class DownloadTest {

    private static final String UNKNOWN = "01890000-0000-7000-8000-000000000000";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private HttpResponse<byte[]> get(String role, String address, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve(address));
        if (!role.isEmpty()) {
            request.header("Authorization", "Bearer " + Tokens.of(role));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The name that a browser saves the file under. */
    private static String savedAs(HttpResponse<?> answer) {
        String encoded = header(answer, "Content-Disposition").replaceFirst("^.*filename\\*=UTF-8''", "");
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** A rule whose text two acts have changed. */
    private static String parking(ShanshuiCity city) {
        String parking = city.imports("parking/first.txt", "2018-05-01");
        city.imports("bicycles/first.txt", "2016-11-01");
        city.applies(1);
        city.applies(2);
        return parking;
    }

    @Test
    void theTextOfADayIsGivenOutToTheLetter() throws Exception {
        ShanshuiCity city = new ShanshuiCity("载州市", endpoint);
        String parking = parking(city);

        HttpResponse<byte[]> text = get("reader", "/documents/regulations/" + parking + "/text.txt?asOf=2020-01-01");

        assertThat(text.statusCode()).isEqualTo(200);
        assertThat(body(text)).isEqualTo(city.file("parking/after-1.txt"));
        assertThat(header(text, "Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(savedAs(text)).isEqualTo("载州市公共停车场管理办法_2020-01-01_全文.txt");
        assertThat(header(text, "Content-Disposition")).startsWith("attachment; filename=\"document.txt\"; ");
        assertThat(header(text, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void twoDaysAreShownAsOneTextAndInTwoColumns() throws Exception {
        ShanshuiCity city = new ShanshuiCity("痕州市", endpoint);
        String days = "?from=2019-12-31&to=2020-01-01";
        String files = "/documents/regulations/" + parking(city) + "/";

        HttpResponse<byte[]> redline = get("reader", files + "redline.html" + days);
        HttpResponse<byte[]> sides = get("reader", files + "side-by-side.html" + days);

        Document page = Jsoup.parse(body(redline));
        assertThat(page.select("ins").eachText()).contains("鼓励单位和个人利用闲置土地建设临时停车场。");
        assertThat(page.select(".remark").eachText()).anyMatch(remark -> remark.startsWith("二、增加一条，作为第八条"));
        assertThat(page.select(".sides").text()).isEqualTo("2018年5月1日起施行的文本 → 2020年1月1日起施行的文本");
        assertThat(Jsoup.parse(body(sides)).select("thead th").eachText())
                .containsExactly("2018年5月1日起施行的文本", "2020年1月1日起施行的文本");
        assertThat(header(redline, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(redline, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; sandbox");
        assertThat(header(redline, "Content-Disposition")).startsWith("inline; ");
    }

    @Test
    void changesOfSeveralActsNameTheActBehindEach() throws Exception {
        ShanshuiCity city = new ShanshuiCity("众州市", endpoint);
        String parking = parking(city);

        Document page = Jsoup.parse(body(
                get("reader", "/documents/regulations/" + parking + "/comparison.html?from=2018-05-01&to=2021-06-18")));

        assertThat(page.select("td:last-child").eachText())
                .anyMatch(remark -> remark.contains("《众州市人民政府关于修改《众州市公共停车场管理办法》的决定》二、增加一条，作为第八条"));
    }

    @Test
    void theComparisonTableIsASpreadsheetToo() throws Exception {
        ShanshuiCity city = new ShanshuiCity("表州市", endpoint);
        String parking = parking(city);

        HttpResponse<byte[]> file =
                get("reader", "/documents/regulations/" + parking + "/comparison.xlsx?from=2019-12-31&to=2020-01-01");

        assertThat(header(file, "Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(savedAs(file)).isEqualTo("表州市公共停车场管理办法_2019-12-31_2020-01-01_修改前后对照表.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("表州市公共停车场管理办法修改前后对照表");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).startsWith("第三条");
        }
    }

    @Test
    void akomaNtosoSaysItsLifeAndWhatTheLastActDid() throws Exception {
        ShanshuiCity city = new ShanshuiCity("标州市", endpoint);
        String parking = parking(city);

        HttpResponse<byte[]> file = get("reader", "/documents/regulations/" + parking + "/akn.xml?asOf=2020-01-01");

        assertThat(header(file, "Content-Type")).startsWith("application/akn+xml");
        AknText akn = AknReader.read(body(file));
        assertThat(akn.text().print()).isEqualTo(city.file("parking/after-1.txt"));
        assertThat(akn.events())
                .extracting(event -> event.kind() + " " + event.on())
                .containsExactly(Event.Kind.GENERATION + " 2018-03-20", Event.Kind.AMENDMENT + " 2020-01-01");
        assertThat(akn.modifications())
                .filteredOn(one -> one.kind() == Modification.Kind.INSERTION)
                .extracting(Modification::destination)
                .contains("#art_8");
    }

    @Test
    void anUnchangedFileIsNotSentAgainAndACorrectedOneIs() throws Exception {
        ShanshuiCity city = new ShanshuiCity("缓州市", endpoint);
        String parking = parking(city);
        String address = "/documents/regulations/" + parking + "/text.txt?asOf=2018-05-01";
        String tag = header(get("reader", address), "ETag");

        HttpResponse<byte[]> again = get("reader", address, "If-None-Match", tag);
        city.as("legal")
                .ask(
                        "mutation($input: LifeEventInput!) { recordLifeEvent(input: $input) { regulation { id } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "regulation", parking,
                                        "revision", city.revision(parking),
                                        "kind", "LAPSED",
                                        "from", "2030-01-01",
                                        "reason", "有效期届满")));
        HttpResponse<byte[]> changed = get("reader", address, "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(header(changed, "ETag")).isNotEqualTo(tag);
    }

    @Test
    void theGraphSaysWhereTheFilesAre() throws Exception {
        ShanshuiCity city = new ShanshuiCity("址州市", endpoint);
        String parking = parking(city);

        JsonNode downloads = city.regulation(
                        parking,
                        "downloads(asOf: \"2020-01-01\", comparedWith: \"2019-12-31\") {"
                                + " text akn redline sideBySide comparison comparisonSheet }")
                .path("downloads");

        assertThat(downloads.path("text").asText())
                .isEqualTo("/documents/regulations/" + parking + "/text.txt?asOf=2020-01-01");
        for (JsonNode address : downloads) {
            assertThat(get("reader", address.asText()).statusCode())
                    .as(address.asText())
                    .isEqualTo(200);
        }
        assertThat(city.regulation(parking, "downloads { redline }")
                        .at("/downloads/redline")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "redline.html, from, from is missing.",
        "redline.html?from=2020-02-30, from, 'from is \"2020-02-30\", which is no day.'",
        "redline.html?from=2020-01-01&to=heute, to, 'to is \"heute\", which is no day.'",
        "text.txt?asOf=2020-1-1, asOf, 'asOf is \"2020-1-1\", which is no day.'",
    })
    void aDayThatIsNoneIsRefusedWithItsName(String file, String field, String message) throws Exception {
        HttpResponse<byte[]> refused = get("reader", "/documents/regulations/" + UNKNOWN + "/" + file);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(body(refused))
                .contains("\"code\":\"INVALID_INPUT\"", "\"field\":\"" + field + "\"")
                .contains(message.replace("\"", "\\\""));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        ShanshuiCity city = new ShanshuiCity("无州市", endpoint);
        String files = "/documents/regulations/" + parking(city) + "/";

        for (String address : List.of(
                files + "text.txt?asOf=2018-04-30",
                files + "redline.html?from=2018-04-30&to=2020-01-01",
                files + "text.docx",
                "/documents/regulations/" + UNKNOWN + "/text.txt",
                "/documents/regulations/x/text.txt")) {
            HttpResponse<byte[]> missing = get("reader", address);

            assertThat(missing.statusCode()).as(address).isEqualTo(404);
            assertThat(body(missing)).as(address).contains("\"code\":\"NOT_FOUND\"");
        }
    }

    @Test
    void whoeverMayNotHaveFilesIsToldSoInTheShapeOfAllErrors() throws Exception {
        HttpResponse<byte[]> agency = get("agency", "/documents/regulations/" + UNKNOWN + "/text.txt");
        HttpResponse<byte[]> stranger = get("", "/documents/regulations/" + UNKNOWN + "/text.txt");

        assertThat(agency.statusCode()).isEqualTo(403);
        assertThat(body(agency)).contains("FORBIDDEN");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(body(stranger)).contains("UNAUTHENTICATED");
    }
}
