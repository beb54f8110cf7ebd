package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.Tokens;

@QuarkusTest
class PermissionTest extends AppTest {

    private static final List<String> ROLES = List.of(
            "reader",
            "clerk",
            "legal",
            "directory-editor",
            "supervisor",
            "agency",
            "system-admin",
            "security-admin",
            "audit-admin");
    private static final Set<String> READERS = Set.of("reader", "clerk", "legal", "directory-editor", "supervisor");
    private static final Set<String> CLERKS = Set.of("clerk");
    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    /** Every operation with the roles that may do it; the answer itself may be empty. */
    private static final Map<String, Set<String>> OPERATIONS = Map.ofEntries(
            Map.entry("{ meetings { totalCount } }", READERS),
            Map.entry("{ meeting(id: \"%s\") { id } }".formatted(NOBODY), READERS),
            Map.entry("{ changes { totalCount nodes { meeting { id } } } }", READERS),
            Map.entry(
                    "mutation { importMinutes(input: {fileName: \"\", contentBase64: \"\"}) { alreadyImported } }",
                    CLERKS),
            Map.entry(command("confirmMeeting", ""), CLERKS),
            Map.entry(command("publishMeeting", ""), CLERKS),
            Map.entry(command("reopenMeeting", ", reason: \"x\""), CLERKS),
            Map.entry(command("withdrawMeeting", ", reason: \"x\""), CLERKS),
            Map.entry(command("supersedeMeeting", ", by: \"" + NOBODY + "\""), CLERKS),
            Map.entry(entity("Meeting", "id supersededBy { id }"), READERS),
            Map.entry(entity("AgendaItem", "id"), READERS),
            Map.entry(entity("Resolution", "id"), READERS),
            Map.entry(entity("Assignment", "id"), READERS),
            Map.entry(entity("Agency", "assignments { totalCount } attendances { totalCount }"), READERS),
            Map.entry(entity("Person", "attendances { totalCount }"), READERS),
            Map.entry(entity("Regulation", "resolutions { totalCount } decidedAt { id }"), READERS));

    static Stream<Arguments> table() {
        return OPERATIONS.entrySet().stream()
                .flatMap(operation -> ROLES.stream()
                        .map(role -> Arguments.of(
                                operation.getKey(), role, operation.getValue().contains(role))));
    }

    @ParameterizedTest
    @MethodSource("table")
    void roleDecides(String operation, String role, boolean allowed) {
        GraphReply reply = as(role).ask(operation);

        assertThat(reply.status()).isEqualTo(200);
        if (allowed) {
            assertThat(reply.codes()).doesNotContain("FORBIDDEN", "INTERNAL");
        } else {
            assertThat(reply.codes()).isNotEmpty().containsOnly("FORBIDDEN");
        }
    }

    @Test
    void withoutTokenNothingIsAnswered() {
        for (String operation : OPERATIONS.keySet()) {
            GraphReply reply = GraphClient.at(endpoint).ask(operation);

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.codes()).containsExactly("UNAUTHENTICATED");
        }
    }

    @Test
    void badTokensAreRefused() {
        for (String token :
                List.of(Tokens.expired("clerk"), Tokens.forged("clerk"), Tokens.forAnotherAudience("clerk"))) {
            GraphReply reply = GraphClient.at(endpoint).as(token).ask("{ meetings { totalCount } }");

            assertThat(reply.status()).isEqualTo(401);
        }
    }

    private static String command(String mutation, String arguments) {
        return "mutation { " + mutation + "(id: \"" + NOBODY + "\", version: 1" + arguments
                + ") { clientMutationId } }";
    }

    private static String entity(String type, String fields) {
        return "{ _entities(representations: [{__typename: \"%1$s\", id: \"%2$s\"}]) { ... on %1$s { %3$s } } }"
                .formatted(type, NOBODY, fields);
    }
}
