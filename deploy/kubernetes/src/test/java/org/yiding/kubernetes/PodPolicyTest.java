package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules for what runs in a pod, each with its reason. */
class PodPolicyTest {

    /**
     * A rule that every workload keeps.
     *
     * @param says the rule
     * @param because why it is there
     * @param kept whether a workload keeps it
     */
    record Rule(String says, String because, Predicate<Workload> kept) {

        @Override
        public String toString() {
            return says + ", because " + because;
        }
    }

    private static final List<Rule> EVERY_POD = List.of(
            new Rule(
                    "runs one container and no other",
                    "what was not looked at here must not run beside it",
                    workload -> workload.pod().getContainers().size() == 1
                            && workload.pod().getInitContainers().isEmpty()),
            new Rule(
                    "runs as a numbered user that is not root",
                    "an escape from the container must not be root on the node",
                    workload -> workload.pod().getSecurityContext().getRunAsNonRoot()
                            && workload.pod().getSecurityContext().getRunAsUser() >= 10000),
            new Rule(
                    "uses the runtime's seccomp profile",
                    "Pod Security restricted refuses the pod otherwise",
                    workload -> workload.pod()
                            .getSecurityContext()
                            .getSeccompProfile()
                            .getType()
                            .equals("RuntimeDefault")),
            new Rule(
                    "cannot gain privileges",
                    "a setuid file in an image must not help an intruder",
                    workload -> !workload.container().getSecurityContext().getAllowPrivilegeEscalation()
                            && !workload.container().getSecurityContext().getPrivileged()),
            new Rule(
                    "drops every capability and adds none",
                    "a process above port 1024 needs none",
                    workload -> workload.container()
                                    .getSecurityContext()
                                    .getCapabilities()
                                    .getDrop()
                                    .equals(List.of("ALL"))
                            && workload.container()
                                    .getSecurityContext()
                                    .getCapabilities()
                                    .getAdd()
                                    .isEmpty()),
            new Rule(
                    "has a read-only root file system",
                    "nobody changes the program that runs",
                    workload -> workload.container().getSecurityContext().getReadOnlyRootFilesystem()),
            new Rule(
                    "writes to /tmp only, and to so much of it",
                    "an upload must not fill the node's disk",
                    workload -> workload.pod().getVolumes().stream()
                            .filter(volume -> volume.getEmptyDir() != null)
                            .allMatch(volume -> volume.getEmptyDir().getSizeLimit() != null)),
            new Rule(
                    "mounts everything but /tmp read-only",
                    "certificates and the supergraph are the platform's to change",
                    workload -> workload.container().getVolumeMounts().stream()
                            .allMatch(mount ->
                                    mount.getMountPath().equals("/tmp") || Boolean.TRUE.equals(mount.getReadOnly()))),
            new Rule(
                    "mounts no token of the Kubernetes API",
                    "nothing of Yiding talks to it, so nothing can be stolen",
                    workload -> Boolean.FALSE.equals(workload.pod().getAutomountServiceAccountToken())),
            new Rule(
                    "shares nothing with the node",
                    "Pod Security restricted",
                    workload -> !isTrue(workload.pod().getHostNetwork())
                            && !isTrue(workload.pod().getHostPID())
                            && !isTrue(workload.pod().getHostIPC())
                            && workload.pod().getVolumes().stream().noneMatch(volume -> volume.getHostPath() != null)),
            new Rule(
                    "asks for processor and memory and is limited in both",
                    "one service's bad day must not be its neighbours'",
                    workload -> requests(workload).keySet().containsAll(List.of("cpu", "memory"))
                            && limits(workload).keySet().containsAll(List.of("cpu", "memory"))),
            new Rule(
                    "asks for as much memory as it may use",
                    "a JVM fills its heap, and a node that promised less would kill it",
                    workload -> requests(workload)
                            .get("memory")
                            .equals(limits(workload).get("memory"))),
            new Rule(
                    "names its image's version",
                    "latest is not what was tested, and nobody can roll back to it",
                    workload -> workload.container().getImage().endsWith(":" + Repository.VERSION)),
            new Rule(
                    "gets no addresses of services as variables",
                    "they would look like settings",
                    workload -> Boolean.FALSE.equals(workload.pod().getEnableServiceLinks())));

    private static final List<Rule> EVERY_DEPLOYMENT = List.of(
            new Rule(
                    "is asked whether it started, is ready and is alive",
                    "traffic comes only to who can answer, and who hangs is started anew",
                    workload ->
                            probes(workload).equals(List.of("/q/health/started", "/q/health/ready", "/q/health/live"))),
            new Rule(
                    "is left alone for two minutes while it starts",
                    "a slow node must not make a start-up loop of it",
                    workload -> seconds(workload.container().getStartupProbe()) >= 120),
            new Rule(
                    "becomes unready before it is killed for being dead",
                    "a pause of the database takes it out of traffic and does not restart it",
                    workload -> seconds(workload.container().getLivenessProbe())
                            > seconds(workload.container().getReadinessProbe())),
            new Rule(
                    "answers on while its address is withdrawn",
                    "a request sent at the last moment must not be refused",
                    workload -> workload.container()
                                    .getLifecycle()
                                    .getPreStop()
                                    .getSleep()
                                    .getSeconds()
                            >= 5),
            new Rule(
                    "has longer to stop than its pause and its drain take",
                    "a kill in the middle of a request loses it",
                    workload -> workload.pod().getTerminationGracePeriodSeconds()
                            > workload.container()
                                            .getLifecycle()
                                            .getPreStop()
                                            .getSleep()
                                            .getSeconds()
                                    + drainSeconds(workload.container())),
            new Rule(
                    "is spread over nodes and zones by its own label",
                    "the loss of a node must leave a replica",
                    workload -> workload.pod().getTopologySpreadConstraints().stream()
                            .map(constraint -> constraint.getTopologyKey()
                                    + constraint.getLabelSelector().getMatchLabels())
                            .toList()
                            .equals(List.of(
                                    "kubernetes.io/hostname{app.kubernetes.io/name=" + workload.name() + "}",
                                    "topology.kubernetes.io/zone{app.kubernetes.io/name=" + workload.name() + "}"))));

    static Stream<Arguments> podRules() {
        return pairs(Workload.all(), EVERY_POD);
    }

    static Stream<Arguments> deploymentRules() {
        return pairs(
                Overlay.all().stream()
                        .flatMap(overlay -> Workload.deployments(overlay).stream())
                        .toList(),
                EVERY_DEPLOYMENT);
    }

    static Stream<Deployment> deployments() {
        return Overlay.all().stream().flatMap(overlay -> overlay.every(Deployment.class).stream());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("podRules")
    void podKeepsTheRule(Workload workload, Rule rule) {
        assertThat(rule.kept().test(workload)).as("%s %s", workload, rule).isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("deploymentRules")
    void deploymentKeepsTheRule(Workload workload, Rule rule) {
        assertThat(rule.kept().test(workload)).as("%s %s", workload, rule).isTrue();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void noReplicaGoesBeforeAnotherHasCome(Deployment deployment) {
        assertThat(deployment
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        assertThat(deployment.getSpec().getReplicas())
                .as("the autoscaler's to say")
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyServiceHasAnAccountOfItsOwnWithoutAToken(Deployment deployment) {
        ServiceAccount account = Overlay.PRODUCTION.one(
                ServiceAccount.class, deployment.getMetadata().getName());

        assertThat(deployment.getSpec().getTemplate().getSpec().getServiceAccountName())
                .isEqualTo(account.getMetadata().getName());
        assertThat(account.getAutomountServiceAccountToken()).isFalse();
    }

    private static Stream<Arguments> pairs(List<Workload> workloads, List<Rule> rules) {
        return workloads.stream().flatMap(workload -> rules.stream().map(rule -> Arguments.of(workload, rule)));
    }

    private static boolean isTrue(Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    private static Map<String, Quantity> requests(Workload workload) {
        return workload.container().getResources().getRequests();
    }

    private static Map<String, Quantity> limits(Workload workload) {
        return workload.container().getResources().getLimits();
    }

    private static List<String> probes(Workload workload) {
        Container container = workload.container();
        return Stream.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe())
                .map(Probe::getHttpGet)
                .map(HTTPGetAction::getPath)
                .toList();
    }

    private static int seconds(Probe probe) {
        return probe.getPeriodSeconds() * probe.getFailureThreshold();
    }

    private static long drainSeconds(Container container) {
        String timeout = Environment.of(container).get("QUARKUS_SHUTDOWN_TIMEOUT");
        return Long.parseLong(timeout.replaceAll("[Ss]$", ""));
    }
}
