package org.yiding.kubernetes.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Layers whose bytes depend on names and contents only: owner, time and order are the same on every machine. */
final class Layers {

    private static final FilePermissions READABLE = FilePermissions.fromOctalString("644");
    private static final FilePermissions EXECUTABLE = FilePermissions.fromOctalString("755");
    private static final FilePermissions SHARED_FOLDER = FilePermissions.fromOctalString("777");

    private Layers() {}

    /** What is in a folder, under a path of the image. */
    static FileEntriesLayer of(String name, Path folder, String target) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        AbsoluteUnixPath root = AbsoluteUnixPath.get(target);
        for (Path file : below(folder)) {
            AbsoluteUnixPath path = root.resolve(folder.relativize(file));
            layer.addEntry(file, path, permissions(file, path));
        }
        return layer.build();
    }

    /** Single files in one folder of the image. */
    static FileEntriesLayer files(String name, List<Path> files, String target) {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        files.forEach(file -> layer.addEntry(
                file, AbsoluteUnixPath.get(target).resolve(String.valueOf(file.getFileName())), READABLE));
        return layer.build();
    }

    private static FilePermissions permissions(Path file, AbsoluteUnixPath path) {
        if (path.toString().equals("/tmp")) {
            return SHARED_FOLDER;
        }
        return Files.isDirectory(file)
                        || Files.isExecutable(file) && !file.toString().endsWith(".jar")
                ? EXECUTABLE
                : READABLE;
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.equals(folder)).sorted().toList();
        }
    }
}
