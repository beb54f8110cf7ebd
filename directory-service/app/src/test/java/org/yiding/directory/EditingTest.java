package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** What a directory editor enters and changes. Every test speaks of a region of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class EditingTest {

    private static final String AGENCY = "{ agency { id version name shortName kind regionCode creditCode foundedOn"
            + " provisional names { name kind validFrom validTo } } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void agencyIsEnteredWithWhatItIsAndWhereItStands() {
        String government = created("name: \"苏州市人民政府\", region: \"苏州市\", kind: GOVERNMENT, regionCode: \"320500\"");

        JsonNode bureau = asked(
                        "createAgency",
                        "name: \"苏州市自然资源和规划局\", abbreviations: [\"市资源规划局\"],"
                                + " region: \"苏州市\", kind: DEPARTMENT, regionCode: \"320500\","
                                + " creditCode: \"91350100M000100Y43\", foundedOn: \"2019-01-10\", parent: \""
                                + government
                                + "\"")
                .at("/createAgency/agency");

        assertThat(bureau.path("name").asText()).isEqualTo("苏州市自然资源和规划局");
        assertThat(bureau.path("shortName").asText()).isEqualTo("市资源规划局");
        assertThat(bureau.path("kind").asText()).isEqualTo("DEPARTMENT");
        assertThat(bureau.path("provisional").asBoolean(true)).isFalse();
        assertThat(bureau.at("/names/0/validFrom").asText()).isEqualTo("2019-01-10");
        assertThat(names("{parent: \"" + government + "\"}", "2019-01-10")).containsExactly("苏州市自然资源和规划局");
        assertThat(names("{parent: \"" + government + "\"}", "2019-01-09")).isEmpty();
        assertThat(names("{creditCode: \"91350100M000100Y43\"}", "2020-01-01")).containsExactly("苏州市自然资源和规划局");
        assertThat(names("{regionCode: \"320000\", kind: DEPARTMENT}", "2020-01-01"))
                .containsExactly("苏州市自然资源和规划局");
    }

    @Test
    void whatCannotBeSaidOfAnAgencyIsRefusedAtItsField() {
        String made = "name: \"误州市局\", region: \"误州市\", ";

        assertThat(refused("createAgency", made + "creditCode: \"91350100M000100Y44\""))
                .isEqualTo("INVALID_INPUT input.creditCode The unified social credit code 91350100M000100Y44"
                        + " has the check sign 4 where GB 32100 gives 3.");
        assertThat(refused("createAgency", made + "regionCode: \"321400\""))
                .isEqualTo("INVALID_INPUT input.regionCode The region code 321400"
                        + " is no province or prefecture of GB/T 2260.");
        assertThat(refused("createAgency", made + "abbreviations: [\"市\u200B局\"]"))
                .isEqualTo("INVALID_INPUT input.abbreviations[0] The name at input.abbreviations[0]"
                        + " contains the invisible character U+200B.");
        assertThat(names("{region: \"误州市\"}", "2020-01-01")).isEmpty();
    }

    @Test
    void renamedAgencyKeepsItsFormerNameForItsDays() {
        JsonNode before = asked("createAgency", "name: \"更州市规划局\", abbreviations: [\"市规划局\", \"市规局\"], region: \"更州市\"")
                .at("/createAgency/agency");

        JsonNode after = asked(
                        "renameAgency",
                        at(before) + "name: \"更州市自然资源和规划局\", abbreviations: [\"市资源规划局\", \"市规局\"],"
                                + " on: \"2019-01-10\"")
                .at("/renameAgency/agency");

        assertThat(after.path("version").asInt())
                .isEqualTo(before.path("version").asInt() + 1);
        assertThat(after.path("name").asText()).isEqualTo("更州市自然资源和规划局");
        assertThat(after.path("names"))
                .extracting(name -> name.path("name").asText() + " "
                        + name.path("kind").asText() + " "
                        + name.path("validFrom").asText() + " "
                        + name.path("validTo").asText())
                .containsExactly(
                        "更州市自然资源和规划局 FULL 2019-01-10 null",
                        "市规划局 ABBREVIATION null 2019-01-10",
                        "市规局 ABBREVIATION null null",
                        "市资源规划局 ABBREVIATION 2019-01-10 null",
                        "更州市规划局 FORMER null 2019-01-10");
        assertThat(names("{region: \"更州市\"}", "2018-12-31")).containsExactly("更州市规划局");
    }

    @Test
    void documentThatGoesOnWritingAFormerNameMeansTheSameAgency() {
        JsonNode made =
                asked("createAgency", "name: \"旧州市规划局\", region: \"旧州市\"").at("/createAgency/agency");
        asked("renameAgency", at(made) + "name: \"旧州市自然资源和规划局\", on: \"2019-01-10\"");

        GraphReply later =
                Papers.of("旧一", "2019-05-06", "旧州市").agency("a", "市规划局").register(editor());

        assertThat(later.at("/registerMentions/agencies/0/id").asText())
                .isEqualTo(made.path("id").asText());
        assertThat(later.at("/registerMentions/agencies/0/reason").asText())
                .isEqualTo("In 旧州市 市规划局 is a name of 旧州市自然资源和规划局 on other days than 2019-05-06,"
                        + " and nobody's on that day.");
    }

    @Test
    void namesThatOverlapAreRefused() {
        JsonNode made = asked("createAgency", "name: \"叠州市财政局\", region: \"叠州市\", foundedOn: \"2000-01-01\"")
                .at("/createAgency/agency");

        assertThat(refused("addAgencyName", at(made) + "name: \"叠州市财税局\", kind: FORMER, validTo: \"2000-01-02\""))
                .isEqualTo("CONFLICT  The agency is called 叠州市财政局 (FULL) from 2000-01-01 on,"
                        + " so it cannot be called 叠州市财税局 (FORMER) until 2000-01-02.");
        assertThat(refused("createAgency", "name: \"市财政局\", region: \"叠州市\""))
                .isEqualTo("CONFLICT  In 叠州市 市财政局 is the name of another agency ("
                        + made.path("id").asText() + ") from 2000-01-01 on.");
        assertThat(asked("addAgencyName", at(made) + "name: \"叠州市财税局\", kind: FORMER, validTo: \"2000-01-01\"")
                        .at("/addAgencyName/agency/version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void abbreviationEndsOnItsDay() {
        JsonNode made = asked("createAgency", "name: \"终州市商务局\", abbreviations: [\"市商局\"], region: \"终州市\"")
                .at("/createAgency/agency");

        JsonNode ended = asked("endAgencyName", at(made) + "name: \"市商局\", on: \"2020-01-01\"")
                .at("/endAgencyName/agency");

        assertThat(ended.path("shortName").isNull()).isTrue();
        assertThat(names("{region: \"终州市\", name: \"市商局\"}", "2019-12-31")).containsExactly("终州市商务局");
        assertThat(refused("endAgencyName", at(ended) + "name: \"市商局\", on: \"2021-01-01\""))
                .isEqualTo("INVALID_INPUT input.name The agency is not called 市商局 on 2020-12-31.");
    }

    @Test
    void changeOfAnOlderVersionIsRefused() {
        JsonNode made =
                asked("createAgency", "name: \"版州市财政局\", region: \"版州市\"").at("/createAgency/agency");
        asked("describeAgency", at(made) + "kind: DEPARTMENT");

        assertThat(refused("describeAgency", at(made) + "kind: COURT"))
                .isEqualTo("CONFLICT  The agency " + made.path("id").asText() + " is at version 1 by now, not 0.");
    }

    @Test
    void repeatedCommandIsCarriedOutOnce() {
        String command = "name: \"重州市财政局\", region: \"重州市\", clientMutationId: \"重\"";

        String first = created(command);
        String again = created(command);

        assertThat(again).isEqualTo(first);
        assertThat(refused("createAgency", command.replace("财政", "税务")))
                .isEqualTo("CONFLICT  The clientMutationId 重 was used for another input.");
    }

    @Test
    void provisionalAgencyIsConfirmedByWhoeverDescribesIt() {
        GraphReply registered =
                Papers.of("认一", "2020-03-23", "认州市").agency("a", "市审计局").register(editor());
        String id = registered.at("/registerMentions/agencies/0/id").asText();

        JsonNode confirmed = asked("describeAgency", "id: \"" + id + "\", version: 0, kind: DEPARTMENT")
                .at("/describeAgency/agency");

        assertThat(confirmed.path("provisional").asBoolean(true)).isFalse();
        assertThat(confirmed.path("kind").asText()).isEqualTo("DEPARTMENT");
    }

    private String created(String input) {
        return asked("createAgency", input).at("/createAgency/agency/id").asText();
    }

    private static String at(JsonNode agency) {
        return "id: \"" + agency.path("id").asText() + "\", version: "
                + agency.path("version").asInt() + ", ";
    }

    private GraphReply asked(String mutation, String input) {
        GraphReply reply = editor().ask("mutation { " + mutation + "(input: {" + input + "}) " + AGENCY + " }");
        assertThat(reply.messages()).isEmpty();
        return reply;
    }

    /** The refusal as "CODE field message". */
    private String refused(String mutation, String input) {
        GraphReply reply = editor().ask("mutation { " + mutation + "(input: {" + input + "}) " + AGENCY + " }");
        return reply.body().at("/errors/0/extensions/code").asText() + " "
                + reply.body().at("/errors/0/extensions/field").asText() + " "
                + reply.messages().getFirst();
    }

    private List<String> names(String filter, String day) {
        return editor().ask("{ agencies(filter: " + filter + ", asOf: \"" + day + "\") { nodes { name } } }")
                .at("/agencies/nodes")
                .findValuesAsText("name");
    }

    private GraphClient editor() {
        return GraphClient.at(endpoint).as(Tokens.of("directory-editor"));
    }
}
