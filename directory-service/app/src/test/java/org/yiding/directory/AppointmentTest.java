package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** Persons in posts over time. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class AppointmentTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    private static String appointment(JsonNode person, String agency, String post, String further) {
        return "appoint(input: {person: \"" + person.path("id").asText() + "\", version: "
                + person.path("version").asInt() + ", agency: \"" + agency + "\", post: \"" + post + "\"" + further
                + "}) { person { id version appointments { id post acting act validFrom validTo agency { name } } } }";
    }

    private static JsonNode person(World world, String name, String further) {
        return world.mutated("createPerson(input: {name: \"" + name + "\"" + further + "}) { person { id version } }")
                .path("person");
    }

    private static String refused(World world, String mutation) {
        GraphReply reply = world.editor().ask("mutation { " + mutation + " }");
        return reply.body().at("/errors/0/extensions/code").asText() + " "
                + reply.body().at("/errors/0/extensions/field").asText() + " "
                + reply.messages().getFirst();
    }

    @Test
    void postIsHeldBySeveralLedByWhoActsAndVacantOtherwise() {
        World world = new World(endpoint, "职州市");
        String bureau = world.agency("职州市财政局", "");
        world.mutated("establishPost(input: {agency: \"" + bureau + "\", title: \"副局长\", seats: 3}) { agency { id } }");
        world.mutated("establishPost(input: {agency: \"" + bureau + "\", title: \"局长\"}) { agency { id } }");
        world.mutated(appointment(person(world, "职甲", ""), bureau, "副局长", ", validFrom: \"2019-01-01\""));
        world.mutated(appointment(
                person(world, "职乙", ""), bureau, "副局长", ", validFrom: \"2019-01-01\", validTo: \"2020-06-01\""));
        world.mutated(appointment(
                person(world, "职丙", ""),
                bureau,
                "局长",
                ", validFrom: \"2020-01-01\", acting: true, act: \"职府任〔2020〕1号\""));

        assertThat(posts(world, bureau, "2020-03-23"))
                .isEqualTo("[{\"title\":\"副局长\",\"seats\":3,\"vacant\":1,\"holders\":["
                        + "{\"acting\":false,\"act\":null,\"person\":{\"name\":\"职甲\"}},"
                        + "{\"acting\":false,\"act\":null,\"person\":{\"name\":\"职乙\"}}]},"
                        + "{\"title\":\"局长\",\"seats\":1,\"vacant\":1,\"holders\":["
                        + "{\"acting\":true,\"act\":\"职府任〔2020〕1号\",\"person\":{\"name\":\"职丙\"}}]}]");
        assertThat(posts(world, bureau, "2018-12-31")).contains("\"vacant\":3,\"holders\":[]");
    }

    private static String posts(World world, String agency, String day) {
        return world.agencyOn(agency, day, "posts { title seats vacant holders { acting act person { name } } }")
                .path("posts")
                .toString();
    }

    @Test
    void nobodyIsAppointedBeforeBirth() {
        World world = new World(endpoint, "生州市");
        String bureau = world.agency("生州市财政局", "");
        JsonNode born = person(world, "生甲", ", bornOn: \"1990-05-06\"");
        JsonNode unknown = person(world, "生乙", "");
        JsonNode appointed = world.mutated(appointment(unknown, bureau, "局长", ", validFrom: \"1990-01-01\""))
                .path("person");

        assertThat(refused(world, appointment(born, bureau, "局长", ", validFrom: \"1990-05-06\"")))
                .isEqualTo("INVALID_INPUT input.validFrom 生甲 was born on 1990-05-06,"
                        + " so nobody could appoint them by 1990-05-06.");
        assertThat(refused(
                        world,
                        "describePerson(input: {id: \"" + appointed.path("id").asText() + "\", version: 1,"
                                + " bornOn: \"1995-01-01\"}) { person { id } }"))
                .isEqualTo("INVALID_INPUT input.bornOn 生乙 was born on 1995-01-01,"
                        + " so nobody could appoint them by 1990-01-01.");
    }

    @Test
    void appointmentIsNeitherDoubledNorMadeWhereNoAgencyIsAndEndsOnItsDay() {
        World world = new World(endpoint, "任州市");
        String bureau = world.agency("任州市财政局", ", foundedOn: \"2010-01-01\"");
        JsonNode held = world.mutated(appointment(person(world, "任甲", ""), bureau, "局长", ", validFrom: \"2019-01-01\""))
                .path("person");
        String id = held.at("/appointments/0/id").asText();

        assertThat(refused(world, appointment(held, bureau, "局长", ", validTo: \"2019-01-02\"")))
                .isEqualTo("CONFLICT  任甲 is 局长 there from 2019-01-01 on already.");
        assertThat(refused(world, appointment(held, bureau, "副局长", ", validFrom: \"2009-12-31\"")))
                .isEqualTo("INVALID_INPUT input.agency 任州市财政局 does not exist on 2009-12-31.");
        assertThat(refused(world, "endAppointment(id: \"" + id + "\", on: \"2019-01-01\") { person { id } }"))
                .isEqualTo(
                        "INVALID_INPUT on The appointment holds from 2019-01-01 on, so it cannot end on 2019-01-01.");
        JsonNode ended = world.mutated("endAppointment(id: \"" + id
                + "\", on: \"2020-01-01\") { person { appointments { validFrom validTo } } }");
        assertThat(ended.at("/person/appointments").toString())
                .isEqualTo("[{\"validFrom\":\"2019-01-01\",\"validTo\":\"2020-01-01\"}]");
    }

    @Test
    void documentThatNamesWhomAnEditorAppointedMeansThatPerson() {
        World world = new World(endpoint, "识州市");
        String bureau = world.agency("识州市审计局", "");
        JsonNode known = world.mutated(
                        appointment(person(world, "识甲", ""), bureau, "局长", ", validFrom: \"2019-01-01\""))
                .path("person");

        GraphReply during = Papers.of("识一", "2020-03-23", "识州市")
                .agency("a", "市审计局")
                .person("p", "识甲", "a", null)
                .register(world.editor());

        assertThat(during.at("/registerMentions/persons/0/id").asText())
                .isEqualTo(known.path("id").asText());
        assertThat(during.at("/registerMentions/persons/0/created").asBoolean(true))
                .isFalse();
    }

    @Test
    void birthDaysAreForEditorsAlone() {
        World world = new World(endpoint, "密州市");
        String id = person(world, "密甲", ", bornOn: \"1990-05-06\"").path("id").asText();
        String question = "{ person(id: \"" + id + "\") { name bornOn } }";

        GraphReply reader = GraphClient.at(endpoint).as(Tokens.of("reader")).ask(question);

        assertThat(reader.codes()).containsExactly("FORBIDDEN");
        assertThat(reader.at("/person/bornOn").isNull()).isTrue();
        assertThat(world.asked(question).at("/person/bornOn").asText()).isEqualTo("1990-05-06");
    }
}
