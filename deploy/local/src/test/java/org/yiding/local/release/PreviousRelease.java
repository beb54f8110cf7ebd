package org.yiding.local.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The release before the version of a tree, as its tag has it.
 *
 * @param root the clone with the tag
 * @param tag "v1.2.3"
 */
record PreviousRelease(Path root, String tag) {

    private static final Pattern TAG = Pattern.compile("v\\d+\\.\\d+\\.\\d+");
    private static final Pattern VERSION = Pattern.compile("<version>(\\d+\\.\\d+\\.\\d+)(-SNAPSHOT)?</version>");
    private static final Pattern CHANGELOG = Pattern.compile("(?m)^## \\[(\\d+\\.\\d+\\.\\d+)]");

    /**
     * The newest release that is older than the tree's version. Empty where there has been none; fails where the changelog
     * names one and its tag is not there.
     */
    static Optional<PreviousRelease> of(Path root) throws IOException, InterruptedException {
        String version = first(VERSION, root.resolve("pom.xml")).orElseThrow();
        Optional<String> tag = Files.exists(root.resolve(".git"))
                ? git(root, "tag", "--list", "v*")
                        .lines()
                        .filter(TAG.asMatchPredicate())
                        .filter(found -> compare(found.substring(1), version) < 0)
                        .max((one, other) -> compare(one.substring(1), other.substring(1)))
                : Optional.empty();
        Optional<String> named = older(root.resolve("CHANGELOG.md"), version);
        if (!named.map("v"::concat).equals(tag)) {
            throw new IllegalStateException("CHANGELOG.md names " + named.orElse("no release") + " as the one before "
                    + version + ", but its newest tag is " + tag.orElse("missing") + ": git fetch --tags.");
        }
        return tag.map(found -> new PreviousRelease(root, found));
    }

    /** Writes the release's files below this path of the tree into a folder, at the same paths. */
    void extract(String path, Path into) throws IOException, InterruptedException {
        for (String file : git(root, "ls-tree", "-r", "--name-only", tag, "--", path)
                .lines()
                .toList()) {
            Path target = into.resolve(file);
            Files.createDirectories(target.getParent());
            Files.writeString(target, git(root, "show", tag + ":" + file));
        }
    }

    /** A clone of the release in this folder, which must not be there yet. */
    void cloneInto(Path folder) throws IOException, InterruptedException {
        git(
                root,
                "-c",
                "advice.detachedHead=false",
                "clone",
                "-q",
                "--branch",
                tag,
                root.toString(),
                folder.toString());
    }

    private static Optional<String> older(Path changelog, String version) throws IOException {
        return CHANGELOG
                .matcher(Files.readString(changelog))
                .results()
                .map(found -> found.group(1))
                .filter(release -> compare(release, version) < 0)
                .findFirst();
    }

    private static Optional<String> first(Pattern pattern, Path file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static int compare(String one, String other) {
        return Comparator.comparing(PreviousRelease::numbers, Arrays::compare).compare(one, other);
    }

    private static int[] numbers(String version) {
        return Pattern.compile("\\.")
                .splitAsStream(version)
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static String git(Path root, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
        return told;
    }
}
