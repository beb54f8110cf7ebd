package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.yiding.local.suite.GraphQuestion.Answer;

/** Minutes of the invented city 云溪市, written by the tests and imported by its clerk. */
record InventedMinutes(RunningSuite suite) {

    private static final String IMPORT = """
            mutation($fileName: String!, $contentBase64: String!) {
              importMinutes(input: {fileName: $fileName, contentBase64: $contentBase64}) {
                meeting { id items {
                  documents { title regulation { id } }
                  resolutions { id assignments { id asWritten agency { id names { name taughtBy } }
                    mentions { asOf confidence basis reason candidates { agency { id } name } } } } } } } }""";

    /** What the clerk sees of the meeting after the import. */
    JsonNode imported(String fileName, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Answer answer = suite.ask(
                "clerk",
                IMPORT,
                Map.of(
                        "fileName",
                        fileName,
                        "contentBase64",
                        Base64.getEncoder().encodeToString(content)));
        assertThat(answer.body().path("errors")).isEmpty();
        return answer.body().at("/data/importMinutes/meeting");
    }

    /**
     * Minutes of one item, on a draft.
     *
     * @param ordinal 第12次
     * @param day 3月6日, of 2025
     * @param draft the title without 《》
     * @param charge who is to do what next
     */
    static String of(String ordinal, String day, String draft, String charge) {
        return """
                云溪市人民政府常务会议纪要

                2025年%1$s下午，市长方启明主持召开市政府%2$s常务会议。现将会议议定事项纪要如下：

                一、审议《%3$s》
                会议原则同意《%3$s》。%4$s修改完善后印发。

                出席：方启明
                记录：祝晓峰
                """.formatted(day, ordinal, draft, charge);
    }
}
