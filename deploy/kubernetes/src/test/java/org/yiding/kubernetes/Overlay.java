package org.yiding.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An overlay as {@code kubectl} builds it, once for all tests.
 *
 * @param name its folder below {@code deploy/kubernetes/overlays}
 * @param objects every object it sends to a cluster
 */
record Overlay(String name, List<JsonNode> objects) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COPY = copyWithSecrets();

    static final Overlay PRODUCTION = built("production");
    static final Overlay LOCAL = built("local");

    /** Both overlays; the source of parameterised tests. */
    static List<Overlay> all() {
        return List.of(PRODUCTION, LOCAL);
    }

    /** The objects of one kind. */
    List<JsonNode> ofKind(String kind) {
        return objects.stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .toList();
    }

    /** The one object of this kind and name. */
    JsonNode one(String kind, String objectName) {
        return ofKind(kind).stream()
                .filter(object -> nameOf(object).equals(objectName))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no " + kind + " " + objectName));
    }

    boolean has(String kind, String objectName) {
        return ofKind(kind).stream().anyMatch(object -> nameOf(object).equals(objectName));
    }

    /** The one object of this kind and name in its model class. */
    <T> T one(Class<T> type, String objectName) {
        return StrictReader.read(one(type.getSimpleName(), objectName), type);
    }

    /** The objects of a model class, whose simple name is their kind. */
    <T> List<T> every(Class<T> type) {
        return ofKind(type.getSimpleName()).stream()
                .map(object -> StrictReader.read(object, type))
                .toList();
    }

    static String nameOf(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    /** Several YAML documents, one tree each, anchors followed. */
    static List<JsonNode> documents(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(1000);
        return StreamSupport.stream(
                        new Yaml(new SafeConstructor(options)).loadAll(yaml).spliterator(), false)
                .map(document -> (JsonNode) JSON.valueToTree(document))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Overlay built(String name) {
        Kustomize.Result result =
                Kustomize.build(COPY.resolve("kubernetes/overlays").resolve(name));
        if (result.exitCode() != 0) {
            throw new AssertionError("kubectl kustomize overlays/" + name + " failed: " + result.err());
        }
        return new Overlay(name, documents(result.out()));
    }

    /** The manifests beside fresh local secrets, out of the tree, so that no test leaves a secret in it. */
    private static Path copyWithSecrets() {
        try {
            Path copy = copyOfManifests();
            Path script = copy.resolve("kubernetes/overlays/local/generate-secrets");
            Kustomize.Result made = Kustomize.run(List.of("sh", script.toString()));
            if (made.exitCode() != 0) {
                throw new AssertionError("generate-secrets failed: " + made.err());
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("The manifests could not be copied", e);
        }
    }

    /** A copy of what is committed of the manifests, without anything generated. */
    static Path copyOfManifests() throws IOException {
        Path copy = Files.createTempDirectory("yiding-overlays");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(copy)));
        for (String part : List.of("kubernetes/base", "kubernetes/components", "kubernetes/overlays", "composition")) {
            Path from = Repository.file("deploy").resolve(part);
            for (Path file : Repository.filesBelow(from)) {
                if (file.toString().contains("/node_modules/")
                        || file.toString().contains("/overlays/local/secrets/")) {
                    continue;
                }
                Path to = copy.resolve(part).resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return copy;
    }

    /** What was generated goes with the run, the secrets above all. */
    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be removed", e);
        }
    }
}
