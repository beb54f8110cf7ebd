package org.yiding.audit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditRecordTest {

    private static final AuditEntry ENTRY = new AuditEntry(
            AuditKind.ROLE_CHANGE,
            AuditOutcome.DONE,
            new Actor("7", "安全", List.of("security-admin", "reader"), "10.0.0.7", "case-7", null),
            "grantRole",
            List.of(new AuditObject("User", "9"), new AuditObject("Role", "clerk")),
            "到任",
            null,
            null,
            "{\"roles\":[\"clerk\"]}");

    @ParameterizedTest
    @CsvSource({
        // FIPS 180-4 and GB/T 32905-2016, their first examples.
        "SHA-256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "SM3,     66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    })
    void digestsAreThoseOfTheirStandards(String name, String digest) {
        assertThat(Digest.named(name).orElseThrow().hex("abc")).isEqualTo(digest);
    }

    @Test
    void sealedTextHoldsEveryFieldWithItsLength() {
        AuditRecord record = AuditRecord.following(
                "ab", "directory", 12, Instant.parse("2026-11-26T08:00:00.000001Z"), ENTRY, Digest.SM3);

        assertThat(record.sealedText()).isEqualTo("""
                chain=9:directory
                position=2:12
                recordedAt=27:2026-11-26T08:00:00.000001Z
                kind=11:ROLE_CHANGE
                outcome=4:DONE
                subject=1:7
                name=6:安全
                roles=21:reader security-admin
                address=8:10.0.0.7
                requestId=6:case-7
                traceParent=-
                operation=9:grantRole
                objects=17:User/9
                Role/clerk
                reason=6:到任
                request=-
                before=-
                after=19:{"roles":["clerk"]}
                digest=3:SM3
                previous=2:ab
                """);
        assertThat(record.link().hash()).isEqualTo(Digest.SM3.hex(record.sealedText()));
    }
}
