package org.yiding.local.keycloak;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.Versions;
import org.yiding.local.state.Archive;
import org.yiding.local.state.StateFolder;

/** Keycloak's programs, unpacked from the zip that Maven has fetched. */
final class KeycloakDistribution {

    private KeycloakDistribution() {}

    /**
     * The folder with Keycloak in it, unpacked where it is not there yet.
     *
     * @param archives the folder into which the build has put the zip
     */
    static Path in(StateFolder state, Path archives, Progress progress) {
        Versions versions = Versions.ofThisBuild();
        Path root = state.program("keycloak-" + versions.keycloak());
        if (Files.exists(root)) {
            return root;
        }
        Path zip = archives.resolve("keycloak-quarkus-dist-" + versions.keycloak() + ".zip");
        if (!Files.exists(zip)) {
            throw new LauncherFailure(
                    ExitCode.NOT_BUILT, "Keycloak's archive " + zip + " is not there: run ./yiding up, which builds.");
        }
        try (Progress.Step step = progress.begin("Keycloak: unpacking")) {
            requireWhole(zip, versions.keycloakSha256(), step);
            unpack(zip, root, step);
            step.done("");
        } catch (IOException e) {
            if (LauncherFailure.saysDiskFull(String.valueOf(e.getMessage()))) {
                throw LauncherFailure.of(e, "unpacking Keycloak");
            }
            throw broken(zip, String.valueOf(e.getMessage()), e);
        }
        return root;
    }

    /** Fails where the file is not, to the byte, the one that was published. */
    static void requireWhole(Path zip, String sha256, Progress.Step step) throws IOException {
        MessageDigest digest = sha256();
        long size = Files.size(zip);
        try (InputStream raw = Archive.counted(Files.newInputStream(zip), read -> step.at(read, size));
                InputStream all = new DigestInputStream(raw, digest)) {
            all.transferTo(OutputStream.nullOutputStream());
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(sha256)) {
            throw broken(zip, "its SHA-256 is " + found + ", not " + sha256, null);
        }
    }

    private static void unpack(Path zip, Path root, Progress.Step step) throws IOException {
        long size = Files.size(zip);
        try (InputStream raw = Archive.counted(Files.newInputStream(zip), read -> step.at(read, size))) {
            Archive.unpack(() -> new ZipArchiveInputStream(new BufferedInputStream(raw)), 1, root);
        }
    }

    private static LauncherFailure broken(Path zip, String reason, @Nullable Throwable cause) {
        return new LauncherFailure(
                ExitCode.BROKEN_ARCHIVE,
                "Keycloak's archive is broken (" + reason + "): delete " + zip + " and the folder"
                        + " org/keycloak/keycloak-quarkus-dist of your Maven repository, then run ./yiding up again.",
                cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }
}
