package org.yiding.kubernetes.images;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private static final double MOST_GONE = 0.05;

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

    @Option(
            names = "--try",
            description = "start each image from its tar file and see that it uses its archive of classes; Linux only")
    private boolean tried;

    @Parameters(description = "which images; all where none is named")
    private List<String> names = List.of();

    /** Exit code 2 where the options do not fit or the list of classes is out of date, 1 where a build fails. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BuildImages()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if ((base == null) == (runtime == null) || (tar == null) == (push == null) || version.equals("latest")) {
            return refuse("Give either --base or --runtime, either --tar or --push, and a version that is not latest.");
        }
        if (tried && (tar == null || runtime == null)) {
            return refuse("--try needs --tar and --runtime: an image on a foreign base has no archive of classes.");
        }
        Base from = runtime == null ? Base.image(String.valueOf(base)) : Base.folder(runtime);
        Set<String> gone = classes();
        for (String name : names.isEmpty() ? ALL : names) {
            if (!ALL.contains(name) || !Files.isDirectory(module(name).resolve("quarkus-app"))) {
                return refuse(name + " is not built. Images: " + String.join(", ", ALL));
            }
            gone.retainAll(build(name, from));
        }
        return isStale(gone)
                ? refuse(gone.size() + " of " + classes().size() + " classes in " + list()
                        + " are in no application any more: make the list anew with deploy/kubernetes/list-classes.")
                : CommandLine.ExitCode.OK;
    }

    /** @return the classes of the list that this application does not have */
    private Set<String> build(String name, Base from) throws Exception {
        Path application = module(name).resolve("quarkus-app");
        Set<String> gone = Set.of();
        if (runtime != null) {
            Path copy = work("applications").resolve(name);
            gone = new ClassArchive(runtime, list()).makeBeside(application, copy);
            application = copy;
        }
        ServiceImage image = new ServiceImage(
                name,
                application,
                List.of(
                        root.resolve("LICENSE"),
                        root.resolve("NOTICE"),
                        module(name).resolve("bom.json")));
        JibContainer built = image.build(from, version, target(name), work("jib-cache"));
        out().println(name + ":" + version + " " + built.getDigest());
        if (tried) {
            tryOut(name);
        }
        return gone;
    }

    private void tryOut(String name) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("yiding-image");
        try {
            out().println("  " + ImageTrial.of(tarOf(name), folder));
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }

    /** Whether so much of the list is in no application that it speaks of other libraries than these. */
    private boolean isStale(Set<String> gone) throws IOException {
        return runtime != null && names.isEmpty() && gone.size() > classes().size() * MOST_GONE;
    }

    /** The classes that a start loads, of all applications together. */
    private Set<String> classes() throws IOException {
        return runtime == null ? new HashSet<>() : new HashSet<>(Files.readAllLines(list()));
    }

    private Path list() {
        return root.resolve("deploy/kubernetes/startup.classes");
    }

    private Path module(String name) {
        return root.resolve(name).resolve("app/target");
    }

    private Path work(String folder) {
        return root.resolve("deploy/kubernetes/target").resolve(folder);
    }

    private Containerizer target(String name) throws Exception {
        if (tar != null) {
            Files.createDirectories(tar);
            return Containerizer.to(TarImage.at(tarOf(name)).named(ImageReference.of(null, "yiding/" + name, version)));
        }
        return Containerizer.to(RegistryImage.named(push + "/" + name + ":" + version));
    }

    private Path tarOf(String name) {
        return Path.of(String.valueOf(tar)).resolve(name + "-" + version + ".tar");
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
