package org.yiding.kubernetes;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.stream.Stream;

/**
 * A deployment or a job: its one pod template.
 *
 * @param overlay where it was built
 * @param kind Deployment or Job
 * @param name its name
 * @param template its pod template
 */
record Workload(Overlay overlay, String kind, String name, PodTemplateSpec template) {

    /** The deployments and jobs of every overlay. */
    static List<Workload> all() {
        return Overlay.all().stream()
                .flatMap(overlay -> Stream.concat(deployments(overlay).stream(), jobs(overlay).stream()))
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
