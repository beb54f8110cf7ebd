package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit trails of a cluster grow no older than its platform team says, and no younger than the law lets them. */
class RetentionPolicyTest {

    static Stream<Overlay> overlays() {
        return Overlay.all().stream();
    }

    static Stream<Workload> retentions() {
        return overlays().flatMap(overlay -> Workload.cronJobs(overlay).stream());
    }

    static Stream<CronJob> cronJobs() {
        return overlays().flatMap(overlay -> overlay.every(CronJob.class).stream());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyTrailHasItsJob(Overlay overlay) {
        assertThat(Workload.cronJobs(overlay).stream().map(Workload::program))
                .containsExactlyInAnyOrder("directory-service", "meeting-service", "regulation-service");
    }

    @ParameterizedTest
    @MethodSource("retentions")
    void noTrailIsKeptForLessThanSixMonths(Workload retention) {
        assertThat(Integer.parseInt(retention.argument("--keep-months"))).isGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("cronJobs")
    void itComesOnceAMonthInTheTimeOfTheTrailsMonthsAndNeverTwiceAtOnce(CronJob job) {
        CronJobSpec spec = job.getSpec();

        assertThat(spec.getSchedule()).isEqualTo("17 3 2 * *");
        assertThat(spec.getTimeZone()).isEqualTo("Etc/UTC");
        assertThat(spec.getConcurrencyPolicy()).isEqualTo("Forbid");
    }

    @ParameterizedTest
    @MethodSource("retentions")
    void itRunsTheProgramThatTheImageBringsForItsOwnTrail(Workload retention) {
        assertThat(retention.container().getCommand())
                .startsWith("java")
                .endsWith("-cp", "quarkus-run.jar", "org.yiding.audit.cli.RetentionCommand");
        assertThat(Repository.file("audit-support/src/main/java/org/yiding/audit/cli/RetentionCommand.java"))
                .isRegularFile();
        assertThat(retention.argument("--service") + "-service").isEqualTo(retention.program());
        assertThat(ServiceSettings.of(retention.program()).properties())
                .containsEntry("quarkus.application.name", retention.argument("--service"));
    }

    @ParameterizedTest
    @MethodSource("retentions")
    void itSignsInToThePrimaryAsTheOwnerOfItsTrail(Workload retention) {
        String trail = retention.argument("--service");

        assertThat(retention.argument("--database"))
                .startsWith("jdbc:postgresql://yiding-postgres-rw:5432/yiding_" + trail + "?sslmode=verify-full&");
        assertThat(retention.argument("--user"))
                .isEqualTo(retention
                        .overlay()
                        .one("Database", "yiding-" + trail)
                        .at("/spec/owner")
                        .asText());
        assertThat(Environment.of(retention.container())).containsOnlyKeys("YIDING_AUDIT_PASSWORD");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothingThatServesIsGivenTheOwnersPassword(Overlay overlay) {
        List<String> given = Workload.all(overlay).stream()
                .filter(workload -> workload.container().getEnv().stream()
                        .filter(variable -> variable.getValueFrom() != null)
                        .anyMatch(variable -> variable.getValueFrom()
                                .getSecretKeyRef()
                                .getName()
                                .endsWith("-owner")))
                .map(Workload::kind)
                .distinct()
                .toList();

        assertThat(given).containsExactlyInAnyOrder("Job", "CronJob");
    }
}
