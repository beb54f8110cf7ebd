package org.yiding.local.state;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

/**
 * The passwords of one suite: made at random when first asked for, kept in one file that only its owner can read.
 * A name says whose it is: {@code user.clerk}, {@code client.meeting-service}, {@code database.yiding_meeting}.
 */
public final class Secrets {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    // Letters and digits that nobody mistakes for one another, and that need no quoting anywhere.
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 24;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final SortedMap<String, String> values;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file, SortedMap<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** The secrets of this state folder; none yet where it is new. */
    public static Secrets of(StateFolder state) {
        Path file = state.secrets();
        if (!Files.exists(file)) {
            if (state.hasRecords()) {
                throw new LauncherFailure(
                        ExitCode.STATE_UNUSABLE,
                        "The passwords in " + file + " are gone, but the records are there: bring the file back, or"
                                + " start over with --fresh.");
            }
            return new Secrets(file, new TreeMap<>());
        }
        try {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
            return new Secrets(file, JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {}));
        } catch (IOException e) {
            throw new LauncherFailure(
                    ExitCode.STATE_UNUSABLE,
                    "The passwords in " + file + " cannot be read: bring the file back, or start over with --fresh.",
                    e);
        }
    }

    /** The secret of this name; made and kept on disk before it is returned for the first time. */
    public String get(String name) {
        return kept(name, this::made);
    }

    /** The key of this name, 32 bytes as hexadecimal digits; made and kept likewise. */
    public String key(String name) {
        return kept(name, this::madeKey);
    }

    private synchronized String kept(String name, Supplier<String> make) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        String made = make.get();
        values.put(name, made);
        save();
        return made;
    }

    private String madeKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    private String made() {
        StringBuilder secret = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    private void save() {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, ownerOnly);
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(JSON.writeValueAsBytes(values)));
                // The databases outlive a power cut, and so must their passwords.
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw LauncherFailure.of(e, "keeping the passwords in " + file);
        }
    }
}
