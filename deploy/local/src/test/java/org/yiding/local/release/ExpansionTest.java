package org.yiding.local.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which changes of a schema the code before them can live with; in a real PostgreSQL, which says what it made of them. */
@Tag("suite")
class ExpansionTest {

    private static final String BEFORE = """
            create table meeting (id bigint primary key, held_on date not null, place varchar(40), kind text not null default 'FULL');
            create view held as select id, held_on from meeting;
            create function sittings(day date) returns bigint language sql as 'select count(*) from meeting where held_on = day';
            """;

    @TempDir
    private static Path folder;

    private static ScratchPostgres postgres;
    private static Schema before;

    @BeforeAll
    static void start() throws Exception {
        postgres = ScratchPostgres.start(folder);
        before = schemaAfter(BEFORE);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    static Stream<Arguments> contractions() {
        return Stream.of(
                Arguments.of(
                        "alter table meeting drop column place",
                        "meeting.place is gone: keep it until the release after this one."),
                Arguments.of(
                        "alter table meeting rename column place to venue",
                        "meeting.place is gone: keep it until the release after this one."),
                Arguments.of(
                        "alter table meeting alter column place type varchar(20)",
                        "meeting.place was character varying(40) and is character varying(20): add another column."),
                Arguments.of(
                        "alter table meeting alter column place set not null",
                        "meeting.place takes no null any more: require it in the release after this one."),
                Arguments.of(
                        "alter table meeting alter column kind drop default",
                        "meeting.kind does not fill itself any more: keep its default."),
                Arguments.of(
                        "alter table meeting add column ordinal integer not null",
                        "meeting.ordinal is new and required: give it a default, or let it be null."),
                Arguments.of(
                        "alter table meeting add constraint kind_ck check (kind = 'FULL')",
                        "meeting: kind_ck refuses what was taken before: CHECK ((kind = 'FULL'::text))"),
                Arguments.of(
                        "create unique index one_a_day on meeting (held_on)",
                        "meeting: one_a_day refuses what was taken before: CREATE UNIQUE INDEX one_a_day ON"
                                + " public.meeting USING btree (held_on)"),
                Arguments.of(
                        "drop function sittings(date)",
                        "sittings(date) is gone or returns something else: add another function."));
    }

    @ParameterizedTest
    @MethodSource("contractions")
    void whatTheReleaseBeforeReliesOnStays(String change, String objection) throws Exception {
        assertThat(objections(change)).containsExactly(objection);
    }

    @Test
    void tableThatIsRenamedIsGoneWithAllItsColumns() throws Exception {
        assertThat(objections("alter table meeting rename to sitting"))
                .containsExactly(
                        "meeting.held_on is gone: keep it until the release after this one.",
                        "meeting.id is gone: keep it until the release after this one.",
                        "meeting.kind is gone: keep it until the release after this one.",
                        "meeting.place is gone: keep it until the release after this one.");
    }

    @Test
    void whatIsAddedBesideItIsNoObjection() throws Exception {
        assertThat(objections("""
                create table seat (id bigint primary key, meeting bigint not null references meeting, row_number int not null check (row_number > 0));
                alter table meeting add column chair text;
                alter table meeting add column version integer not null default 1;
                alter table meeting alter column held_on drop not null;
                create index held_ix on meeting (held_on);
                """)).isEmpty();
    }

    private static List<String> objections(String change) throws Exception {
        return Expansion.objections(before, schemaAfter(BEFORE + change));
    }

    private static Schema schemaAfter(String statements) throws Exception {
        try (Connection connection = postgres.newDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
            return Schema.read(connection);
        }
    }
}
