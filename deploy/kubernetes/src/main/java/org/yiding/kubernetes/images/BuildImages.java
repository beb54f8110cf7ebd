package org.yiding.kubernetes.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds the images of the built applications. A migration job runs a service's image with other settings. */
@Command(
        name = "images",
        description = "Builds container images of the built applications, without a container engine.")
public final class BuildImages implements Callable<Integer> {

    /** Everything that the manifests name under {@code yiding/}. */
    static final List<String> ALL = List.of("gateway", "meeting-service", "regulation-service", "directory-service");

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--root", required = true, description = "the repository")
    private Path root = Path.of("");

    @Option(names = "--version", required = true, description = "the tag, for example 0.1.0; never latest")
    private String version = "";

    @Option(names = "--base", description = "an image with a Java runtime: name:version or tar://FILE")
    private @Nullable String base;

    @Option(names = "--runtime", description = "a folder made by make-runtime, instead of a base image")
    private @Nullable Path runtime;

    @Option(names = "--tar", description = "write one OCI tar file an image into this folder")
    private @Nullable Path tar;

    @Option(names = "--push", description = "push to this registry and path, for example registry.example.org/yiding")
    private @Nullable String push;

    @Parameters(description = "which images; all where none is named")
    private List<String> names = List.of();

    /** Exit code 2 where the options do not fit, 1 where a build fails. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BuildImages()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if ((base == null) == (runtime == null) || (tar == null) == (push == null) || version.equals("latest")) {
            return refuse("Give either --base or --runtime, either --tar or --push, and a version that is not latest.");
        }
        Base from = runtime == null ? Base.image(String.valueOf(base)) : Base.folder(runtime);
        for (String name : names.isEmpty() ? ALL : names) {
            Path module = root.resolve(name).resolve("app/target");
            if (!ALL.contains(name) || !Files.isDirectory(module.resolve("quarkus-app"))) {
                return refuse(name + " is not built. Images: " + String.join(", ", ALL));
            }
            ServiceImage image = new ServiceImage(
                    name,
                    module.resolve("quarkus-app"),
                    List.of(root.resolve("LICENSE"), root.resolve("NOTICE"), module.resolve("bom.json")));
            JibContainer built =
                    image.build(from, version, target(name), root.resolve("deploy/kubernetes/target/jib-cache"));
            out().println(name + ":" + version + " " + built.getDigest());
        }
        return CommandLine.ExitCode.OK;
    }

    private Containerizer target(String name) throws Exception {
        if (tar != null) {
            Files.createDirectories(tar);
            return Containerizer.to(TarImage.at(tar.resolve(name + "-" + version + ".tar"))
                    .named(ImageReference.of(null, "yiding/" + name, version)));
        }
        return Containerizer.to(RegistryImage.named(push + "/" + name + ":" + version));
    }

    private int refuse(String why) {
        commandLine().getErr().println(why);
        return CommandLine.ExitCode.USAGE;
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("run by picocli only");
        }
        return spec.commandLine();
    }
}
