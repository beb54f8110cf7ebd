package org.yiding.local.state;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Unpacks archives of programs: all or nothing, with links and the right to execute. */
public final class Archive {

    private Archive() {}

    /** Opens the archive; the stream is closed by whoever called. */
    @FunctionalInterface
    public interface Opening {
        /** The entries of the archive. Fails also where it is not one. */
        ArchiveInputStream<?> open() throws IOException;
    }

    /**
     * Unpacks into this folder, which is there only when everything is in it.
     *
     * @param skipFolders how many leading folders of each name to drop
     */
    public static void unpack(Opening archive, int skipFolders, Path into) throws IOException {
        Path partial = into.resolveSibling(into.getFileName() + ".partial");
        StateFolder.delete(partial);
        Files.createDirectories(partial);
        boolean empty = true;
        try (ArchiveInputStream<?> entries = archive.open()) {
            for (ArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                write(entry, entries, partial, skipFolders);
                empty = false;
            }
        }
        if (empty) {
            throw new IOException("there is nothing in it");
        }
        Files.move(partial, into, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The same stream, telling how many bytes have been read of it. */
    public static InputStream counted(InputStream in, LongConsumer told) {
        return new FilterInputStream(in) {
            private long count;

            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                count(Math.max(0, read));
                return read;
            }

            private void count(int read) {
                count += read;
                told.accept(count);
            }
        };
    }

    private static void write(ArchiveEntry entry, InputStream content, Path root, int skipFolders) throws IOException {
        Path name = Path.of(entry.getName()).normalize();
        if (name.getNameCount() <= skipFolders) {
            return;
        }
        Path target =
                root.resolve(name.subpath(skipFolders, name.getNameCount())).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("the archive reaches outside of its folder with " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry instanceof TarArchiveEntry tar && tar.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(tar.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if (isExecutable(entry)) {
            Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(target));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(target, permissions);
        }
    }

    private static boolean isExecutable(ArchiveEntry entry) {
        int mode =
                switch (entry) {
                    case TarArchiveEntry tar -> tar.getMode();
                    case ZipArchiveEntry zip -> zip.getUnixMode();
                    default -> 0;
                };
        // A zip read as a stream does not know its modes: they stand at its end.
        return (mode & 0100) != 0 || entry.getName().endsWith(".sh");
    }
}
