package org.yiding.kubernetes.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;

/** A program of two classes, laid out as Quarkus lays out a service, and a JDK's runtime that it runs on. */
final class SmallApplication {

    private static final Map<String, String> SOURCES = Map.of(
            "Greeting",
            "public class Greeting { public static String of(String name) { return \"hello \" + name; } }",
            "Main",
            "public class Main { public static void main(String[] names) {"
                    + " System.out.println(Greeting.of(System.getProperty(\"java.util.logging.manager\"))); } }");

    private SmallApplication() {}

    /** Makes a runtime in {@code opt/java} below this folder, as make-runtime does, of the JDK that the tests run on. */
    static void runtime(Path folder) throws IOException, InterruptedException {
        Path java = folder.resolve("opt/java");
        Files.createDirectories(java.getParent());
        Process jlink = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                        "--output",
                        java.toString(),
                        "--add-modules",
                        "java.base,java.logging",
                        "--strip-debug")
                .inheritIO()
                .start();
        if (jlink.waitFor() != 0) {
            throw new IOException("jlink made no runtime");
        }
        Files.createDirectories(folder.resolve("tmp"));
    }

    /** Builds the program as one of those of a repository in this folder, with the list of its classes. */
    static void as(String name, Path root) throws IOException {
        Path application = root.resolve(name).resolve("app/target/quarkus-app");
        Path classes = compiled(root.resolve(name).resolve("app/target/classes"));
        jar(application.resolve("lib/main/greeting.jar"), classes, List.of("Greeting"), new Manifest());
        jar(application.resolve("app/main.jar"), classes, List.of("Main"), new Manifest());
        Manifest start = new Manifest();
        start.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        start.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Main");
        start.getMainAttributes().put(Attributes.Name.CLASS_PATH, "app/main.jar lib/main/greeting.jar");
        jar(application.resolve("quarkus-run.jar"), classes, List.of(), start);
        write(application.resolve("quarkus/quarkus-application.dat"), "generated");
        write(application.resolveSibling("bom.json"), "{}");
        write(root.resolve("LICENSE"), "Apache");
        write(root.resolve("deploy/kubernetes/startup.classes"), "Greeting\nMain\njava/lang/Object\n");
    }

    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static Path compiled(Path into) throws IOException {
        SOURCES.forEach((name, source) -> {
            try {
                write(into.resolve(name + ".java"), source);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        int problems = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        into.resolve("Greeting.java").toString(),
                        into.resolve("Main.java").toString());
        if (problems != 0) {
            throw new IOException("The small application does not compile");
        }
        return into;
    }

    private static void jar(Path file, Path classes, List<String> names, Manifest manifest) throws IOException {
        manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        Files.createDirectories(file.getParent());
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(entry(JarFile.MANIFEST_NAME));
            manifest.write(jar);
            for (String name : names) {
                jar.putNextEntry(entry(name + ".class"));
                Files.copy(classes.resolve(name + ".class"), jar);
            }
        }
    }

    private static JarEntry entry(String name) {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0);
        return entry;
    }
}
