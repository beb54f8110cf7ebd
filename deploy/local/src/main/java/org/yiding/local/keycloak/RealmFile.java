package org.yiding.local.keycloak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

/**
 * The committed realm, which names its secrets and holds none: {@code ${secret:user.clerk}}.
 *
 * @param text JSON with the names of secrets in it
 */
record RealmFile(String text) {

    private static final Pattern SECRET = Pattern.compile("\\$\\{secret:([a-z.-]+)}");

    static RealmFile read(Path file) {
        try {
            return new RealmFile(Files.readString(file));
        } catch (IOException e) {
            throw new LauncherFailure(
                    ExitCode.NOT_BUILT,
                    "The realm file " + file + " cannot be read: run ./yiding from a whole clone.",
                    e);
        }
    }

    /**
     * The realm as Keycloak takes it in.
     *
     * @param secrets from a secret's name to its value, letters and digits
     */
    String rendered(UnaryOperator<String> secrets) {
        return SECRET.matcher(text).replaceAll(name -> Matcher.quoteReplacement(secrets.apply(name.group(1))));
    }

    /** Tells one state of the committed realm from another. */
    String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }
}
