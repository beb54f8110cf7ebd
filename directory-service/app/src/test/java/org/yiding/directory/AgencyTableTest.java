package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditObject;
import org.yiding.audit.model.AuditRecord;
import org.yiding.directory.audit.Trail;
import org.yiding.directory.table.TableRow;
import org.yiding.directory.table.Tables;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** Agencies go in and out as tables that people edit in a spreadsheet. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class AgencyTableTest {

    private static final String HEADER = "标识,版本,名称,简称,地区,类别,行政区划代码,统一社会信用代码,设立日期,废止日期,上级单位,业务主管单位";

    @TestHTTPResource("/tables/")
    URI tables;

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void tableOfNewAgenciesIsTriedThenTakenOverAsAWhole() throws Exception {
        String table = """
                名称,简称,地区,类别,设立日期,上级单位
                表州市财政局,市财政局、市财局,表州市,工作部门,2010-01-01,表州市人民政府
                表州市人民政府,,表州市,GOVERNMENT,,
                """;

        JsonNode trial = report(sent(table, true), 200);
        List<String> afterTrial = new World(endpoint, "表州市").names("2020-01-01");
        JsonNode taken = report(sent(table, false), 200);
        JsonNode again = report(sent(table, false), 200);

        assertThat(trial.toString())
                .isEqualTo(
                        "{\"applied\":false,\"rows\":2,\"created\":2,\"changed\":0,\"unchanged\":0,\"problems\":[],\"unlisted\":0}");
        assertThat(afterTrial).isEmpty();
        assertThat(taken.path("applied").asBoolean()).isTrue();
        assertThat(again.toString())
                .isEqualTo(
                        "{\"applied\":true,\"rows\":2,\"created\":0,\"changed\":0,\"unchanged\":2,\"problems\":[],\"unlisted\":0}");
        assertThat(rows(given("agencies.csv?region=表州市&asOf=2020-01-01")))
                .extracting(row -> row.cells().subList(2, row.cells().size()))
                .containsExactly(
                        List.of(HEADER.split(",")).subList(2, 12),
                        List.of("表州市财政局", "市财局、市财政局", "表州市", "工作部门", "", "", "2010-01-01", "", "表州市人民政府", ""),
                        List.of("表州市人民政府", "", "表州市", "人民政府及行政区", "", "", "", "", "", ""));
    }

    @Test
    void exportThatIsEditedAndSentBackChangesWhatWasEdited() throws Exception {
        World world = new World(endpoint, "改州市");
        String id = world.agency("改州市统计局", "");
        List<TableRow> exported = rows(given("agencies.xlsx?region=改州市"));
        String row = String.join(",", exported.get(1).cells());

        JsonNode changed = report(sent(HEADER + "\n" + id + ",0,改州市统计局,市统计局,改州市,工作部门,,,,,,\n", false), 200);
        JsonNode stale = report(sent(HEADER + "\n" + id + ",0,改州市统计局,市统局,改州市,工作部门,,,,,,\n", false), 422);

        assertThat(row).isEqualTo(id + ",0,改州市统计局,,改州市");
        assertThat(changed.path("changed").asInt()).isEqualTo(1);
        assertThat(world.agencyOn(id, "2020-01-01", "version kind names { name kind }")
                        .toString())
                .isEqualTo("{\"version\":1,\"kind\":\"DEPARTMENT\",\"names\":[{\"name\":\"改州市统计局\",\"kind\":\"FULL\"},"
                        + "{\"name\":\"市统计局\",\"kind\":\"ABBREVIATION\"}]}");
        assertThat(stale.path("problems").toString())
                .isEqualTo("[{\"row\":2,\"column\":\"版本\",\"message\":\"The agency is at version 1 by now.\","
                        + "\"remedy\":\"Export it again and repeat the change there.\"}]");
    }

    @Test
    void everyRowsProblemIsListedAndNothingIsTakenOver() throws Exception {
        World world = new World(endpoint, "讹州市");
        world.agency("讹州市审计局", "");
        String table = """
                名称,简称,地区,类别,统一社会信用代码,设立日期,上级单位
                讹州市民政局,,讹州市,工作部门,,,
                ,,讹州市,,,,
                讹州市水务局,,讹州市,水务,,2019-02-30,
                讹州市教育局,,讹州市,,91350100M000100Y44,,
                讹州市体育局,市\u200B体育局,讹州市,,,,
                讹州市商务局,,讹州市,,,,讹州市府
                讹州市审计局,市审局,讹州市,,,,
                讹州市民政局,,讹州市,,,,
                """;

        JsonNode refused = report(sent(table, false), 422);

        assertThat(refused.toString())
                .startsWith(
                        "{\"applied\":false,\"rows\":8,\"created\":2,\"changed\":0,\"unchanged\":0,\"problems\":[{");
        assertThat(refused.path("problems"))
                .extracting(problem -> problem.path("row").asInt() + " "
                        + problem.path("column").asText() + ": "
                        + problem.path("message").asText())
                .containsExactly(
                        "3 名称: Nothing is written here.",
                        "4 类别: \"水务\" cannot be read as 类别.",
                        "4 设立日期: \"2019-02-30\" cannot be read as 设立日期.",
                        "5 统一社会信用代码: The unified social credit code 91350100M000100Y44 has the check sign 4"
                                + " where GB 32100 gives 3.",
                        "6 简称: The name at input.abbreviations[0] contains the invisible character U+200B.",
                        "7 上级单位: In 讹州市 no agency is called 讹州市府.",
                        "8 null: The agency is known already, as " + id("讹州市审计局", "讹州市")
                                + ", and the row says something new of it.",
                        "9 null: Row 2 is about the same agency.");
        assertThat(world.names("2020-01-01")).containsExactly("讹州市审计局");
    }

    @Test
    void hundredThousandBrokenRowsAreEachToldAndNothingIsTakenOver() throws Exception {
        StringBuilder table = new StringBuilder("名称,地区,设立日期\n");
        for (int i = 0; i < 100_000; i++) {
            table.append("坏州市第").append(i).append("局,坏州市,昨天\n");
        }

        JsonNode refused = report(sent(table.toString(), true), 200);
        JsonNode tooMany = report(sent(table + "一,坏州市,\n", true), 400);

        assertThat(refused.path("problems")).hasSize(100_000);
        assertThat(refused.at("/problems/99999").toString())
                .isEqualTo("{\"row\":100001,\"column\":\"设立日期\",\"message\":\"\\\"昨天\\\" cannot be read as 设立日期.\","
                        + "\"remedy\":\"Write the day as 2019-01-10.\"}");
        assertThat(error(tooMany, "message")).isEqualTo("The table has more than 100000 rows.");
        assertThat(new World(endpoint, "坏州市").names("2020-01-01")).isEmpty();
    }

    @Test
    void tableThatIsTakenOverIsOnRecordAndOneThatIsTriedOrRefusedIsNot() throws Exception {
        Trail trail = new Trail("directory");
        long before = trail.all().size();
        String good = "名称,地区,上级单位\n录州市档案局,录州市,录州市人民政府\n录州市人民政府,录州市,\n";

        report(sent(good, true), 200);
        report(sent("名称,地区,设立日期\n录州市档案局,录州市,昨天\n", false), 422);
        report(sent(good, false), 200);

        List<AuditRecord> records = trail.all();
        assertThat(records).hasSize((int) before + 1);
        AuditEntry entry = records.getLast().entry();
        assertThat(entry.operation()).isEqualTo("POST /tables/agencies");
        assertThat(entry.actor().name()).isEqualTo("directory-editor");
        assertThat(entry.request()).isEqualTo("{\"dryRun\":\"false\"}");
        assertThat(entry.objects().stream().map(AuditObject::type))
                .containsExactly("Agency", "AgencyName", "Agency", "AgencyName", "AgencyTie");
        assertThat(entry.after()).contains("录州市档案局", "录州市人民政府");
    }

    @Test
    void whatIsNoTableOrNamesNoColumnsIsRefused() throws Exception {
        JsonNode broken = report(sent("名称,地区\n\"甲局\n", true), 422);
        JsonNode strange = report(sent("名称,城市\n", true), 400);
        JsonNode nameless = report(sent("简称,地区\n", true), 400);
        JsonNode empty = report(sent("", true), 400);

        assertThat(error(broken, "extensions/code")).isEqualTo("UNREADABLE_DOCUMENT");
        assertThat(error(broken, "message")).startsWith("Row 2 cannot be read: ");
        assertThat(error(strange, "message")).isEqualTo("Row 1 names a column \"城市\", which is none.");
        assertThat(error(nameless, "message")).isEqualTo("Row 1 names no column 名称.");
        assertThat(error(empty, "message")).isEqualTo("The request has no body.");
    }

    @Test
    void onlyADirectoryEditorSendsTablesAndNobodyGetsAFileThatIsNone() throws Exception {
        HttpResponse<byte[]> reader = answer(request("agencies?dryRun=true", "reader")
                .POST(BodyPublishers.ofString("名称,地区\n"))
                .build());

        assertThat(reader.statusCode()).isEqualTo(403);
        assertThat(answer(request("agencies.pdf", "reader").build()).statusCode())
                .isEqualTo(404);
        assertThat(answer(request("agencies.csv", "agency").build()).statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<byte[]> sent(String table, boolean dryRun) throws IOException, InterruptedException {
        return answer(request("agencies?dryRun=" + dryRun, "directory-editor")
                .POST(BodyPublishers.ofString(table))
                .build());
    }

    private byte[] given(String file) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = answer(request(file, "reader").build());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder request(String path, String role) {
        String[] parts = path.split("(?<==)|(?=&)");
        StringBuilder encoded = new StringBuilder();
        for (String part : parts) {
            encoded.append(
                    part.endsWith("=") || part.startsWith("&") || !path.contains("=")
                            ? part
                            : URLEncoder.encode(part, StandardCharsets.UTF_8));
        }
        return HttpRequest.newBuilder(tables.resolve(encoded.toString()))
                .header("Authorization", "Bearer " + Tokens.of(role));
    }

    private static HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private static JsonNode report(HttpResponse<byte[]> answer, int status) throws IOException {
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        return new ObjectMapper().readTree(answer.body());
    }

    private static String error(JsonNode body, String path) {
        return body.at("/errors/0/" + path).asText();
    }

    private String id(String name, String region) {
        return new World(endpoint, region)
                .asked("{ agencies(filter: {name: \"" + name + "\", region: \"" + region + "\"}) { nodes { id } } }")
                .at("/agencies/nodes/0/id")
                .asText();
    }

    private static List<TableRow> rows(byte[] file) throws Exception {
        List<TableRow> rows = new ArrayList<>();
        Tables.read(file, rows::add);
        return rows;
    }
}
