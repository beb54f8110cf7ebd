package org.yiding.local.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

/** Held as long as a suite runs in a state folder. The operating system lets go of it when its holder dies. */
public final class StateLock implements AutoCloseable {

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or fails with a line that says how to stop the one who holds it. */
    public static StateLock take(StateFolder state) {
        StateLock lock = tryTake(state);
        if (lock == null) {
            throw new LauncherFailure(
                    ExitCode.ALREADY_RUNNING,
                    "A suite already runs from " + state.root()
                            + ": ./yiding status shows it, ./yiding down stops it.");
        }
        return lock;
    }

    /** Whether somebody holds the lock now. */
    public static boolean isHeld(StateFolder state) {
        StateLock lock = tryTake(state);
        if (lock == null) {
            return true;
        }
        lock.close();
        return false;
    }

    private static @Nullable StateLock tryTake(StateFolder state) {
        try {
            FileChannel channel = FileChannel.open(state.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = locked(channel);
            if (held == null) {
                channel.close();
                return null;
            }
            return new StateLock(channel);
        } catch (IOException e) {
            throw LauncherFailure.of(e, "locking " + state.root());
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw LauncherFailure.of(e, "letting go of the state folder");
        }
    }
}
