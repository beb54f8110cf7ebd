package org.yiding.directory.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** What an older key encrypts stays legible, and is encrypted anew until the key can be taken away. */
@QuarkusTest
@TestProfile(KeyRotationTest.TwoKeys.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class KeyRotationTest {

    private static final String OLD_KEY = "00112233445566778899aabbccddeeff".repeat(2);

    /** The key of last year beside that of this. */
    public static final class TwoKeys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "yiding.directory.personal-data.current-key",
                    "y2027",
                    "yiding.directory.personal-data.keys.y2026",
                    OLD_KEY,
                    "yiding.directory.personal-data.keys.y2027",
                    "ffeeddccbbaa99887766554433221100".repeat(2));
        }
    }

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void olderKeyIsReplacedRowByRow() throws Exception {
        String person = as("directory-editor")
                .ask("mutation { createPerson(input: {name: \"江临\"}) { person { id } } }")
                .at("/createPerson/person/id")
                .asText();
        for (String kind : new String[] {"MOBILE", "NOTE", "IDENTITY_NUMBER"}) {
            insertUnderOldKey(person, kind);
        }

        assertThat(export(person))
                .isEqualTo("[{\"value\":\"13900001234\"},{\"value\":\"13900001234\"},{\"value\":\"13900001234\"}]");
        assertThat(reencrypt(2)).isEqualTo(1);
        assertThat(reencrypt(2)).isEqualTo(0);
        assertThat(keys()).isEqualTo("y2027 y2027 y2027");
        assertThat(export(person))
                .isEqualTo("[{\"value\":\"13900001234\"},{\"value\":\"13900001234\"},{\"value\":\"13900001234\"}]");
    }

    private int reencrypt(int first) {
        return as("system-admin")
                .ask("mutation { reencryptPersonalData(first: %d) }".formatted(first))
                .at("/reencryptPersonalData")
                .asInt();
    }

    private String export(String person) {
        return as("directory-editor")
                .ask("mutation { exportPersonalData(personId: \"%s\", reason: \"核对\") { data { value } } }"
                        .formatted(person))
                .at("/exportPersonalData/data")
                .toString();
    }

    /** A row as last year's service wrote it: by the JDK's AES-GCM alone. */
    private static void insertUnderOldKey(String person, String kind) throws Exception {
        byte[] nonce = new byte[12];
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(HexFormat.of().parseHex(OLD_KEY), "AES"),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD((person + "/" + kind + "/y2026").getBytes("UTF-8"));
        String sealed = HexFormat.of().formatHex(nonce)
                + HexFormat.of().formatHex(cipher.doFinal("13900001234".getBytes("UTF-8")));
        try (Connection connection = PostgresResource.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into personal_datum values ('%s', '%s', 'y2026', '\\x%s', now(), 'editor')"
                    .formatted(person, kind, sealed));
        }
    }

    private static String keys() throws SQLException {
        try (Connection connection = PostgresResource.connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select string_agg(key_id, ' ') from personal_datum")) {
            row.next();
            return row.getString(1);
        }
    }

    private GraphClient as(String role) {
        return GraphClient.at(endpoint).as(Tokens.of(role));
    }
}
