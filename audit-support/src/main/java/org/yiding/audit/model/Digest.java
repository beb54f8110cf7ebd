package org.yiding.audit.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The digests a chain may be made with; both give 256 bits. */
public enum Digest {
    /** FIPS 180-4. */
    SHA_256("SHA-256") {
        @Override
        byte[] of(byte[] content) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(content);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    },
    /** GB/T 32905-2016. */
    SM3("SM3") {
        @Override
        byte[] of(byte[] content) {
            SM3Digest digest = new SM3Digest();
            digest.update(content, 0, content.length);
            byte[] result = new byte[digest.getDigestSize()];
            digest.doFinal(result, 0);
            return result;
        }
    };

    private final String written;

    Digest(String written) {
        this.written = written;
    }

    abstract byte[] of(byte[] content);

    /** The digest of a text in UTF-8, as 64 hexadecimal digits. */
    public String hex(String text) {
        return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Its name in records and settings: {@code SHA-256} or {@code SM3}. */
    public String written() {
        return written;
    }

    /** The digest of this name; empty where there is none. */
    public static Optional<Digest> named(String name) {
        return Arrays.stream(values())
                .filter(digest -> digest.written.equalsIgnoreCase(name))
                .findFirst();
    }

    /** The names that {@link #named} knows, for messages. */
    public static String names() {
        return Arrays.stream(values()).map(Digest::written).collect(Collectors.joining(" or "));
    }
}
