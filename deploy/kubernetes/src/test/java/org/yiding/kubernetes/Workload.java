package org.yiding.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.stream.Stream;

/**
 * A deployment, a job or a job that comes again: its one pod template.
 *
 * @param overlay where it was built
 * @param kind Deployment, Job or CronJob
 * @param name its name
 * @param template its pod template
 */
record Workload(Overlay overlay, String kind, String name, PodTemplateSpec template) {

    /** The deployments and jobs of every overlay. */
    static List<Workload> all() {
        return Overlay.all().stream().flatMap(overlay -> all(overlay).stream()).toList();
    }

    static List<Workload> all(Overlay overlay) {
        return Stream.of(deployments(overlay), jobs(overlay), cronJobs(overlay))
                .flatMap(List::stream)
                .toList();
    }

    static List<Workload> deployments(Overlay overlay) {
        return overlay.every(Deployment.class).stream()
                .map(deployment -> new Workload(
                        overlay,
                        "Deployment",
                        deployment.getMetadata().getName(),
                        deployment.getSpec().getTemplate()))
                .toList();
    }

    static List<Workload> jobs(Overlay overlay) {
        return overlay.every(Job.class).stream()
                .map(job -> new Workload(
                        overlay,
                        "Job",
                        job.getMetadata().getName(),
                        job.getSpec().getTemplate()))
                .toList();
    }

    static List<Workload> cronJobs(Overlay overlay) {
        return overlay.every(CronJob.class).stream()
                .map(job -> new Workload(
                        overlay,
                        "CronJob",
                        job.getMetadata().getName(),
                        job.getSpec().getJobTemplate().getSpec().getTemplate()))
                .toList();
    }

    /** Whether it serves; what does not runs to its end. */
    boolean serves() {
        return kind.equals("Deployment");
    }

    /** The program whose image it runs: of a job the service that it is for. */
    String program() {
        return serves() ? name : name.replaceAll("-(migration|retention)(-.*)?$", "-service");
    }

    /** The value behind an option among the arguments of its container. */
    String argument(String option) {
        List<String> arguments = container().getArgs();
        return arguments.get(arguments.indexOf(option) + 1);
    }

    PodSpec pod() {
        return template.getSpec();
    }

    /** Its only container. */
    Container container() {
        return pod().getContainers().getFirst();
    }

    @Override
    public String toString() {
        return overlay + " " + kind + " " + name;
    }
}
