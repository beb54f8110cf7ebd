package org.yiding.directory.service.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.yiding.directory.personal.PersonalDatumKind;
import org.yiding.directory.store.PersonalDatumEntity;

/**
 * Encrypts values with AES-256-GCM (NIST SP 800-38D), a fresh nonce each. Whose value it is, of what kind and under which key is
 * authenticated with it, so that one person's ciphertext cannot be put into another's row.
 */
@ApplicationScoped
class PersonalCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final PersonalKeys keys;
    private final SecureRandom random = new SecureRandom();

    PersonalCipher(PersonalKeys keys) {
        this.keys = keys;
    }

    /** A value as it is kept, with the name of its key. */
    record Sealed(String keyId, byte[] content) {}

    /** Encrypts a value under the current key. */
    Sealed seal(UUID person, PersonalDatumKind kind, String value) {
        String keyId = keys.current();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, keyId, nonce, person, kind);
            byte[] encrypted = cipher.doFinal(value.getBytes(StandardCharsets.UTF_8));
            byte[] content = ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
            return new Sealed(keyId, content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK encrypts with AES-GCM", e);
        }
    }

    /** Decrypts what is kept. @throws IllegalStateException where it was tampered with, or its key is missing */
    String open(PersonalDatumEntity kept) {
        byte[] content = kept.sealed();
        byte[] nonce = Arrays.copyOf(content, NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, kept.keyId(), nonce, kept.person(), kept.kind());
            byte[] value = cipher.doFinal(content, NONCE_BYTES, content.length - NONCE_BYTES);
            return new String(value, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The " + kept.kind() + " of the person " + kept.person() + " was tampered with", e);
        }
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, UUID person, PersonalDatumKind kind)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, keys.named(keyId), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((person + "/" + kind + "/" + keyId).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
