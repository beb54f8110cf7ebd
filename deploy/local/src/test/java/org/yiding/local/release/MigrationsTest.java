package org.yiding.local.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiding.local.TestPrograms;

/**
 * The migrations since the release before: they stand beside what that release brought, and its services could work with
 * what comes out. The first release has none before it, which these tests then say and leave it at that.
 */
@Tag("suite")
class MigrationsTest {

    /** Objections to what takes away what the release before does not use any more, each with how that is known. */
    private static final Map<String, String> KNOWN = Map.of();

    @TempDir
    private static Path folder;

    private static Optional<PreviousRelease> previous = Optional.empty();
    private static ScratchPostgres postgres;

    @BeforeAll
    static void start(TestReporter reporter) throws Exception {
        previous = PreviousRelease.of(TestPrograms.home());
        postgres = ScratchPostgres.start(folder);
        if (previous.isEmpty()) {
            reporter.publishEntry("There is no release before this one yet: nothing to compare migrations with.");
        } else {
            for (String path : migrations()) {
                previous.get().extract(path, folder.resolve("before"));
            }
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    static Stream<String> services() {
        return Stream.of("directory", "regulation", "meeting");
    }

    @ParameterizedTest
    @MethodSource("services")
    void schemaIsThatOfTheReleaseBeforeAndMore(String service) throws Exception {
        try (Connection now = postgres.migrated(service, TestPrograms.home())) {
            Schema after = Schema.read(now);
            assertThat(after.columns()).isNotEmpty();
            if (previous.isPresent()) {
                try (Connection then = postgres.migrated(service, folder.resolve("before"))) {
                    assertThat(Expansion.objections(Schema.read(then), after))
                            .filteredOn(objection -> !KNOWN.containsKey(objection))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void migrationsOfAReleaseStayAsTheyWere() throws IOException {
        for (Path then : recorded(folder.resolve("before"))) {
            Path now = TestPrograms.home().resolve(folder.resolve("before").relativize(then));

            assertThat(now).hasSameTextualContentAs(then);
        }
    }

    private static List<String> migrations() {
        return Stream.concat(
                        services().map(service -> service + "-service/app/src/main/resources/db/migration"),
                        Stream.of("audit-support/src/main/resources/db/audit"))
                .toList();
    }

    /** Those that Flyway's history tells of, also those that it runs again when they change: older services refuse that. */
    private static List<Path> recorded(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(file -> file.getFileName().toString().matches("(V\\d+|R)__.*\\.sql"))
                    .toList();
        }
    }
}
