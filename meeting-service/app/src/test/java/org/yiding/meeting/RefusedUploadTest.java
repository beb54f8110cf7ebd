package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiding.testing.GraphReply;
import org.yiding.testing.Tokens;

/** Files that are no readable minutes, by both ways in: a stable code, the cause by name, and nothing stored. */
@QuarkusTest
class RefusedUploadTest extends AppTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final List<String> TABLES = List.of(
            "source_document",
            "source_content",
            "body",
            "meeting",
            "fact",
            "evidence",
            "mention",
            "reading_warning",
            "command",
            "outbox");

    @TestHTTPResource("/documents")
    URI documents;

    static Stream<Arguments> files() throws Exception {
        return Stream.of(
                Arguments.of(
                        "报道.txt",
                        BadFiles.article(),
                        "This is not the minutes of a meeting: no paragraph says who met when."),
                Arguments.of(
                        "加密.pdf",
                        BadFiles.encryptedPdf(),
                        "加密.pdf: The PDF is encrypted. Bring it without a password."),
                Arguments.of(
                        "加密.docx",
                        BadFiles.encryptedDocx(),
                        "加密.docx: The document is encrypted. Bring it without a password."),
                Arguments.of("残缺.pdf", BadFiles.cutOffPdf(), "残缺.pdf: The PDF is cut off"),
                Arguments.of("残缺.docx", BadFiles.cutOffDocx(), "残缺.docx: The file is broken or cut off"),
                Arguments.of(
                        "扫描.pdf",
                        BadFiles.scannedPdf(),
                        "扫描.pdf: Every page (1 to 2) of the PDF is a scanned picture without text."
                                + " Run text recognition on it first."),
                Arguments.of("过长.pdf", BadFiles.pdfOfPages(501), "过长.pdf: The PDF has 501 pages; the limit is 500."),
                Arguments.of("炸弹.docx", BadFiles.bombDocx(), "炸弹.docx: The file unpacks to far more than documents do"),
                Arguments.of(
                        "实体.docx",
                        BadFiles.docxWithEntities(),
                        "实体.docx: The file's part word/document.xml declares XML entities"),
                Arguments.of("混编.txt", BadFiles.twoEncodings(), "混编.txt: The text is"),
                Arguments.of("表格.zip", BadFiles.archive(), "表格.zip: The file is"),
                Arguments.of("空.txt", new byte[0], "空.txt: The file is empty."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedByBothWaysInAndNothingIsStored(String fileName, byte[] content, String cause) throws Exception {
        GraphReply mutation = as("clerk")
                .ask(IMPORT, Map.of("input", Map.of("fileName", fileName, "contentBase64", base64(content))));
        HttpResponse<byte[]> upload = upload(fileName, content);

        assertThat(mutation.codes()).containsExactly("UNREADABLE_DOCUMENT");
        assertThat(mutation.messages().getFirst()).startsWith(cause);
        assertThat(upload.statusCode()).isEqualTo(422);
        JsonNode error = new ObjectMapper().readTree(upload.body()).at("/errors/0");
        assertThat(error.at("/extensions/code").asText()).isEqualTo("UNREADABLE_DOCUMENT");
        assertThat(error.path("message").asText()).startsWith(cause);
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).as(table).isZero());
        assertThat(directory.requests()).isEmpty();
        assertThat(regulation.requests()).isEmpty();
    }

    @Test
    void fileThatIsTooLargeForTheMutationIsRefusedWithTheSize() {
        GraphReply refused = importMinutes(new byte[50 * 1024 * 1024 + 1]);

        assertThat(refused.codes()).containsExactly("INVALID_INPUT");
        assertThat(refused.messages()).containsExactly("The file is larger than 50 MiB.");
        assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).as(table).isZero());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void leavesTheRecordAsItIsWhereItIsToTakeTheDocumentsPlace(String fileName, byte[] content, String cause) {
        String id = imported(Sample.bytes());
        List<Long> before = TABLES.stream().map(this::rows).toList();

        GraphReply refused = as("clerk")
                .ask(
                        "mutation($content: String!) { rereadMinutes(input: {meeting: \"" + id
                                + "\", version: 1, fileName: \"" + fileName
                                + "\", contentBase64: $content}) { meeting { id } } }",
                        Map.of("content", base64(content)));

        assertThat(refused.codes()).containsExactly("UNREADABLE_DOCUMENT");
        assertThat(refused.messages().getFirst()).startsWith(cause);
        assertThat(TABLES.stream().map(this::rows)).isEqualTo(before);
    }

    @Test
    void minutesWithoutItemsAreARecordThatSaysSo() {
        GraphReply reply = importMinutes("""
                云川市人民政府第8次常务会议纪要
                2024年3月5日，市长林知远主持召开市政府第8次常务会议。
                出席：林知远、陈一鸣
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(reply.codes()).isEmpty();
        assertThat(reply.at("/importMinutes/warnings").findValuesAsText("code")).containsExactly("NO_ITEMS");
        assertThat(rows("agenda_item")).isZero();
        assertThat(rows("attendance")).isEqualTo(2);
    }

    private HttpResponse<byte[]> upload(String fileName, byte[] content) throws Exception {
        String name = URLEncoder.encode(fileName, StandardCharsets.UTF_8);
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(documents + "?fileName=" + name))
                        .header("Content-Type", "application/octet-stream")
                        .header("Authorization", "Bearer " + Tokens.of("clerk"))
                        .POST(BodyPublishers.ofByteArray(content))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String base64(byte[] content) {
        return Base64.getEncoder().encodeToString(content);
    }
}
