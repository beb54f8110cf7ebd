package org.yiding.directory.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yiding.testing.keycloak.TestRealm;

/** The files of {@code deploy/keycloak/examples}, and an organisation's provider that they can speak to. */
final class Examples {

    private static final String SECRET = "made-for-tests-organisation";

    private Examples() {}

    /** A file as it is committed. @param name without its ending */
    static String text(String name) {
        return read(folder().resolve(name + ".json"));
    }

    /** The example of a provider, at the realm of this issuer. */
    static String provider(String issuer) {
        String endpoints = issuer + "/protocol/openid-connect";
        return text("oidc-provider")
                .replace("https://sso.example.org/authorize", endpoints + "/auth")
                .replace("https://sso.example.org/token", endpoints + "/token")
                .replace("https://sso.example.org/jwks", endpoints + "/certs")
                .replace("https://sso.example.org", issuer)
                .replace("${vault.sso}", SECRET);
    }

    /** An organisation's realm with one person, chen-jie, who is in the group yiding-clerks. */
    static String organisation() {
        return read(Path.of("src/test/resources/organisation-realm.json"))
                .replace("${secret}", SECRET)
                .replace("${password}", TestRealm.passwordOf("chen-jie"));
    }

    private static Path folder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path examples = folder.resolve("deploy/keycloak/examples");
            if (Files.exists(examples)) {
                return examples;
            }
        }
        throw new IllegalStateException("deploy/keycloak/examples is in no folder above");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
