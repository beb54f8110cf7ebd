package org.yiding.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.jspecify.annotations.Nullable;

/** Something a person can put right: what happened and the remedy, in one line, around the end of a log where a program ended. */
public final class LauncherFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** @param line one line that ends with what to do about it */
    public LauncherFailure(ExitCode exitCode, String line) {
        this(exitCode, line, null);
    }

    /** @param line one line that ends with what to do about it */
    public LauncherFailure(ExitCode exitCode, String line, @Nullable Throwable cause) {
        super(line, cause);
        this.exitCode = exitCode;
    }

    /**
     * The failure behind an input/output error: a full disk and a refused access are told apart from the rest.
     *
     * @param doing what was being done, to stand in the line: "unpacking Keycloak"
     */
    public static LauncherFailure of(IOException error, String doing) {
        String reason = String.valueOf(error.getMessage());
        if (saysDiskFull(reason)) {
            return new LauncherFailure(
                    ExitCode.DISK_FULL,
                    "The disk is full (" + doing + "): free some space, or put the state elsewhere with --state DIR.",
                    error);
        }
        if (error instanceof AccessDeniedException) {
            return new LauncherFailure(
                    ExitCode.STATE_UNUSABLE,
                    "No access to " + reason + " (" + doing + "): make it yours (chown), or use another --state DIR.",
                    error);
        }
        return new LauncherFailure(
                ExitCode.STATE_UNUSABLE,
                "Failed while " + doing + ": " + reason + ". Check the state folder, or use another --state DIR.",
                error);
    }

    /** Whether these words, of an error or a log, speak of a full disk. */
    public static boolean saysDiskFull(String words) {
        return words.contains("No space left on device") || words.contains("Disk quota exceeded");
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
