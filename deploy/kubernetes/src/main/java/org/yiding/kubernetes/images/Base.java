package org.yiding.kubernetes.images;

import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What an image begins with: an image that has a Java runtime, or a folder that becomes the first layer of nothing. */
final class Base {

    private final @Nullable String reference;
    private final @Nullable Path folder;

    private Base(@Nullable String reference, @Nullable Path folder) {
        this.reference = reference;
        this.folder = folder;
    }

    /** @param reference an image in a registry ({@code name:version}), or {@code tar://FILE} */
    static Base image(String reference) {
        return new Base(reference, null);
    }

    /** @param folder the root of a file system with a Java runtime in {@code opt/java}, as make-runtime makes it */
    static Base folder(Path folder) {
        return new Base(null, folder);
    }

    /** Where {@code java} is, which is on the path of both. */
    String java() {
        return folder == null ? "java" : "/opt/java/bin/java";
    }

    /** Whether nothing has to be fetched. */
    boolean isHere() {
        return folder != null;
    }

    JibContainerBuilder start() throws InvalidImageReferenceException, IOException {
        if (folder == null) {
            return Jib.from(String.valueOf(reference));
        }
        FileEntriesLayer runtime = Layers.of("runtime", folder, "/");
        return Jib.fromScratch().addFileEntriesLayer(runtime).addEnvironmentVariable("PATH", "/opt/java/bin");
    }
}
